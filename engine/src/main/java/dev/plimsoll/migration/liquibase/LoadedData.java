package dev.plimsoll.migration.liquibase;

import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code loadData} and {@code loadUpdateData}: rows of a file of separated values. */
final class LoadedData {

    /** More rows than these change nothing about what the statement does to the server. */
    private static final int MAX_ROWS = 1000;

    private final Change change;
    private final List<String> columns;

    private LoadedData(Change change, List<String> columns) {
        this.change = change;
        this.columns = columns;
    }

    static List<String> statements(Change change, Resources resources) throws Change.Missing, Resources.Unavailable {
        String name = change.need("file");
        if (Resources.isCompressed(name)) {
            throw new Resources.Unavailable("the file " + name + " is compressed");
        }
        SourceText file = resources.read(resources.find(name, change.is("relativeToChangelogFile")));
        String separator = change.node().text("separator");
        String quote = change.get("quotchar");
        List<List<String>> rows = SeparatedValues.read(
                file.text(),
                separator == null || separator.isEmpty() ? ',' : separator.charAt(0),
                quote == null ? '"' : quote.charAt(0),
                change.get("commentLineStartsWith"),
                MAX_ROWS + 1);
        if (rows.size() < 2) {
            return List.of();
        }
        LoadedData data =
                new LoadedData(change, rows.get(0).stream().map(String::strip).toList());
        return change.node().name().equals("loadData")
                ? List.of(data.insert(rows.subList(1, rows.size())))
                : data.insertsOrUpdates(rows.subList(1, rows.size()));
    }

    private String insert(List<List<String>> rows) throws Change.Missing {
        List<String> values = new ArrayList<>();
        for (List<String> row : rows) {
            values.add("(" + String.join(", ", values(row)) + ")");
        }
        return "INSERT INTO " + change.table() + " (" + String.join(", ", names()) + ") VALUES "
                + String.join(",", values);
    }

    /** One block for each row: it updates, and inserts where nothing was there. */
    private List<String> insertsOrUpdates(List<List<String>> rows) throws Change.Missing {
        List<String> key = List.of(change.need("primaryKey").split(",")).stream()
                .map(String::strip)
                .map(change.names()::name)
                .toList();
        List<String> statements = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> names = names();
            List<String> values = values(row);
            List<String> settings = new ArrayList<>();
            List<String> conditions = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                boolean isNull = values.get(i).equals("NULL");
                if (key.contains(names.get(i))) {
                    conditions.add(names.get(i) + (isNull ? " is " : " = ") + values.get(i));
                } else {
                    settings.add(names.get(i) + " = " + values.get(i));
                }
            }
            String where = " WHERE " + String.join(" AND ", conditions);
            String update = settings.isEmpty()
                    ? "perform * from " + change.table() + where + ";\n"
                    : "UPDATE " + change.table() + " SET " + String.join(", ", settings) + where + ";\n";
            String insert =
                    change.is("onlyUpdate") ? "" : "IF not found THEN\n" + insert(List.of(row)) + ";\nEND IF;\n";
            statements.add("DO\n$$\nBEGIN\n" + update + insert + "END;\n$$\nLANGUAGE plpgsql;");
        }
        return statements;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!isSkipped(i)) {
                names.add(change.names()
                        .name(configured(i)
                                .map(column -> Change.get(column, "name"))
                                .orElse(columns.get(i))));
            }
        }
        return names;
    }

    private List<String> values(List<String> row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!isSkipped(i)) {
                values.add(value(i < row.size() ? row.get(i) : "", configured(i)));
            }
        }
        return values;
    }

    private String value(String cell, Optional<Node> column) {
        String type = column.map(found -> Change.get(found, "type")).orElse("").toUpperCase(Locale.ROOT);
        if (cell.equalsIgnoreCase("NULL") || cell.isEmpty() && !type.equals("STRING")) {
            Value otherwise =
                    column.map(found -> Value.of(found, "defaultValue")).orElse(null);
            return otherwise == null ? "NULL" : otherwise.sql(change.names(), change.schema());
        }
        Value.Kind kind = switch (type) {
            case "BOOLEAN" -> Value.Kind.BOOLEAN;
            case "NUMERIC" -> Value.Kind.NUMERIC;
            case "COMPUTED" -> Value.Kind.COMPUTED;
            case "SEQUENCE" -> Value.Kind.NEXT;
            default -> Value.Kind.TEXT;
        };
        return new Value(kind, cell).sql(change.names(), change.schema());
    }

    private boolean isSkipped(int index) {
        return configured(index)
                .map(column -> "skip".equalsIgnoreCase(column.text("type")))
                .orElse(false);
    }

    /** What the change says of a column of the file: by its header, or by its index. */
    private Optional<Node> configured(int index) {
        String header = columns.get(index);
        return change.columns().stream()
                .filter(column -> header.equalsIgnoreCase(column.text("header"))
                        || Integer.toString(index).equals(column.text("index"))
                        || column.text("header") == null
                                && column.text("index") == null
                                && header.equalsIgnoreCase(column.text("name")))
                .findFirst();
    }
}
