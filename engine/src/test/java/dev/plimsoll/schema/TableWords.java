package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The table that one generated statement is about: its name, its columns, those that the statement itself declares, its constraints. */
final class TableWords {

    private record Declared(String name, ColumnKind kind) {}

    private final Schema schema;
    private final NameChoice choice;
    private final List<Declared> declared = new ArrayList<>();
    private @Nullable Table table;
    private boolean chosenAhead;

    TableWords(Schema schema, NameChoice choice) {
        this.schema = schema;
        this.choice = choice;
    }

    /** Empty if the word is not about tables. */
    Optional<String> pick(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "table", "table-of-any" -> relation(table().name());
                    case "table-itself" -> relation(current().name());
                    case "parent" ->
                        relation(about(choice.oneOf(tables(Table::isPartitioned)))
                                .name());
                    case "materialized-view" ->
                        relation(about(choice.oneOf(tables(each -> each.kind() == RelationKind.MATERIALIZED_VIEW)))
                                .name());
                    case "other-table" -> relation(any().name());
                    case "other-number" -> numberOf(any());
                    case "lookalike" ->
                        relation(choice.oneOf(tables(this::isLookalike)).name());
                    case "partition" ->
                        relation(choice.oneOf(schema.children(current().name())).name());
                    case "parent-of-table" -> relation(choice.oneOf(current().parents()));
                    case "bound" -> bound();
                    default -> pickPart(word);
                });
    }

    private @Nullable String pickPart(String word) {
        return switch (word) {
            case "column" -> column(each -> true);
            case "number-column" -> column(each -> each.kind() == ColumnKind.NUMBER);
            case "text-column" -> column(each -> each.kind() == ColumnKind.TEXT);
            case "last-column" ->
                Identifiers.quote(declared.get(declared.size() - 1).name());
            case "new-number" -> declare(ColumnKind.NUMBER);
            case "new-text" -> declare(ColumnKind.TEXT);
            case "new-column" -> declare(ColumnKind.OTHER);
            case "constraint" ->
                quoted(current().constraints().stream().map(Constraint::name).toList());
            case "index-of-table" ->
                quoted(current().indexes().stream()
                        .map(each -> each.name().name())
                        .toList());
            case "trigger-of-table" ->
                quoted(having(each -> !each.triggers().isEmpty()).triggers().stream()
                        .map(Trigger::name)
                        .toList());
            case "policy-of-table" ->
                quoted(having(each -> !each.policies().isEmpty()).policies().stream()
                        .map(RowPolicy::name)
                        .toList());
            default -> null;
        };
    }

    /** From here on the statement is about a table that it makes. */
    void startNew() {
        table = null;
        declared.clear();
    }

    private Table about(Table chosen) {
        table = chosen;
        chosenAhead = false;
        declared.clear();
        for (Column column : chosen.columns()) {
            declared.add(new Declared(column.name(), ColumnKind.of(column, schema)));
        }
        return chosen;
    }

    private Table table() {
        if (chosenAhead && table != null) {
            chosenAhead = false;
            return table;
        }
        return about(any());
    }

    private Table current() {
        return having(each -> each.kind() != RelationKind.MATERIALIZED_VIEW);
    }

    /** The table that the statement is about, chosen now by the condition if its name is yet to be written. */
    private Table having(Predicate<Table> condition) {
        Table known = table;
        if (known == null) {
            known = about(choice.oneOf(tables(condition)));
            chosenAhead = true;
        }
        return known;
    }

    private Table any() {
        return choice.oneOf(tables(each -> each.kind() != RelationKind.MATERIALIZED_VIEW));
    }

    private List<Table> tables(Predicate<Table> condition) {
        return schema.tables().stream().filter(condition).toList();
    }

    private boolean isLookalike(Table other) {
        List<String> names = other.columns().stream().map(Column::name).toList();
        return !other.isPartition()
                && current().columns().stream().map(Column::name).allMatch(names::contains);
    }

    private String numberOf(Table other) {
        return quoted(other.columns().stream()
                .filter(column -> ColumnKind.of(column, schema) == ColumnKind.NUMBER)
                .map(Column::name)
                .toList());
    }

    private String declare(ColumnKind kind) {
        String name = choice.mostly(
                NewNames.COLUMNS,
                each -> declared.stream().noneMatch(known -> known.name().equals(Identifiers.truncated(each))));
        declared.add(new Declared(Identifiers.truncated(name), kind));
        return Identifiers.quote(name);
    }

    private String column(Predicate<Declared> condition) {
        if (declared.isEmpty()) {
            current();
        }
        return choice.oneIn(60)
                ? choice.any(NewNames.COLUMNS)
                : quoted(declared.stream().filter(condition).map(Declared::name).toList());
    }

    private String bound() {
        PartitionKey key = current().partitionedBy();
        if (key == null) {
            throw new NothingThere();
        }
        int from = 10 * choice.below(9);
        if (choice.oneIn(6) && key.method() != PartitionKey.Method.HASH) {
            return "DEFAULT";
        }
        return switch (key.method()) {
            case RANGE -> "FOR VALUES FROM (" + values(from, key) + ") TO (" + values(from + 10, key) + ")";
            case LIST -> "FOR VALUES IN ('" + from + "', '" + (from + 1) + "')";
            case HASH -> "FOR VALUES WITH (MODULUS 4, REMAINDER " + choice.below(4) + ")";
        };
    }

    private static String values(int value, PartitionKey key) {
        return String.join(", ", Collections.nCopies(key.keys().size(), "'" + value + "'"));
    }

    private String relation(ObjectName name) {
        return choice.relation(name);
    }

    private String quoted(List<String> names) {
        return Identifiers.quote(choice.oneOf(names));
    }
}
