package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A column of {@code createTable} or {@code addColumn}. */
record ColumnDefinition(Node node, Change change, @Nullable DataType type) {

    private static final Pattern REFERENCE = Pattern.compile("([\\w.]+)\\s*\\(\\s*(\\w+)\\s*\\)");

    static List<ColumnDefinition> of(Change change) {
        List<ColumnDefinition> columns = new ArrayList<>();
        for (Node node : change.columns()) {
            String type = Change.get(node, "type");
            columns.add(new ColumnDefinition(node, change, type == null ? null : DataType.of(type)));
        }
        return columns;
    }

    String name() throws Change.Missing {
        return change.names().name(Change.need(node, "name"));
    }

    Optional<Node> constraints() {
        return node.child("constraints");
    }

    boolean has(String constraint) {
        return constraints().map(found -> found.is(constraint, false)).orElse(false);
    }

    boolean isNotNull() {
        return constraints().map(found -> !found.is("nullable", true)).orElse(false);
    }

    @Nullable
    String constraint(String attribute) {
        return constraints().map(found -> Change.get(found, attribute)).orElse(null);
    }

    boolean isNumbered() {
        return node.is("autoIncrement", false) || "GENERATED_BY_DEFAULT".equals(node.text("defaultValueNumeric"));
    }

    String typeSql() {
        return type == null ? "" : " " + type.sql();
    }

    String notNull() {
        String name = constraint("notNullConstraintName");
        return (name == null ? "" : " CONSTRAINT " + change.names().name(name)) + " NOT NULL";
    }

    String defaultClause() {
        Value value = Value.of(node, "defaultValue");
        if (value == null || "GENERATED_BY_DEFAULT".equals(value.text())) {
            return "";
        }
        if (value.text().startsWith("GENERATED ALWAYS ")) {
            return " " + value.text();
        }
        return " DEFAULT " + (type == null ? value.sql(change.names(), null) : value.sql(type, change.names(), null));
    }

    String identity() {
        String generation = Change.get(node, "generationType");
        String start = different("startWith");
        String increment = different("incrementBy");
        String clause = " GENERATED " + (generation == null ? "BY DEFAULT" : generation) + " AS IDENTITY";
        if (start == null && increment == null) {
            return clause;
        }
        String both = start != null && increment != null ? " " : "";
        return clause + " (" + (start == null ? "" : "START WITH " + start) + both
                + (increment == null ? "" : "INCREMENT BY " + increment) + ")";
    }

    private @Nullable String different(String attribute) {
        String number = Change.get(node, attribute);
        return number == null || number.strip().equals("1") ? null : number.strip();
    }

    boolean isReference() {
        return constraint("references") != null
                || constraint("referencedTableName") != null && constraint("referencedColumnNames") != null;
    }

    /** What a foreign key in {@code createTable} names behind REFERENCES. */
    String references() {
        String references = constraint("references");
        return references != null
                ? references
                : change.names()
                                .qualified(
                                        constraint("referencedTableSchemaName"),
                                        String.valueOf(constraint("referencedTableName")))
                        + "(" + change.names().list(String.valueOf(constraint("referencedColumnNames"))) + ")";
    }

    /** What a foreign key that {@code addColumn} adds names behind REFERENCES. */
    String referencesApart() {
        Names names = change.names();
        String table = constraint("referencedTableName");
        String columns = constraint("referencedColumnNames");
        String references = constraint("references");
        Matcher matcher = references == null ? null : REFERENCE.matcher(references);
        if (matcher != null && matcher.matches()) {
            table = matcher.group(1);
            columns = matcher.group(2);
        }
        if (table == null || columns == null) {
            return String.valueOf(references);
        }
        int dot = table.indexOf('.');
        String qualified =
                dot <= 0 ? names.name(table) : names.qualified(table.substring(0, dot), table.substring(dot + 1));
        return qualified + " (" + names.list(columns) + ")";
    }

    Optional<String> remarks() throws Change.Missing {
        String remarks = Change.get(node, "remarks");
        return remarks == null
                ? Optional.empty()
                : Optional.of(
                        "COMMENT ON COLUMN " + change.table() + "." + name() + " IS " + Value.literal(remarks.strip()));
    }
}
