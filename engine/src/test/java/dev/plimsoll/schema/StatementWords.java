package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.UserType.CompositeType;
import dev.plimsoll.model.UserType.DomainType;
import dev.plimsoll.model.UserType.EnumType;
import dev.plimsoll.model.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Picks the names in one statement: columns of the table it is about, labels of its enum, names that are free or, at times, taken. */
final class StatementWords {

    /** There is nothing of the kind wanted. */
    static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final String LONG = "a_name_that_goes_on_and_on_until_no_server_keeps_it_all_of_it_ever";
    private static final List<String> TABLES = List.of(
            "orders",
            "items",
            "users",
            "logs",
            "events",
            "ports",
            "ships",
            "Mixed Case",
            "select",
            "t",
            "größenverhältnis_der_überlangen_bezeichnungen_für_jedes",
            LONG);
    private static final List<String> COLUMNS = List.of(
            "id",
            "a",
            "b",
            "c",
            "name",
            "Total",
            "order",
            "user_id",
            "größe",
            LONG + "_c",
            "überlänge_" + "ä".repeat(30));
    private static final List<String> CONSTRAINTS =
            List.of("c1", "c2", "orders_pkey", "orders_id_fkey", "items_a_check", "Key", LONG + "_k");
    private static final List<String> INDEXES = List.of("i1", "i2", "orders_id_idx", "items_pkey", "Idx", LONG + "_i");
    private static final List<String> TYPES = List.of("mood", "kind", "Pair", "amount", "email", "label");
    private static final List<String> SEQUENCES = List.of("s1", "s2", "orders_id_seq", "Seq");
    private static final List<String> SCHEMAS = List.of("app", "Audit", "billing");
    private static final List<String> LABELS = List.of("a", "b", "c", "d", "e f", "G", "h", "i");
    private static final List<String> NUMBERS = List.of("int2", "int4", "int8", "numeric", "float8");
    private static final List<String> TEXTS = List.of("text", "varchar", "bpchar");

    private enum Kind {
        NUMBER,
        TEXT,
        OTHER
    }

    private record Word(String name, Kind kind) {}

    private final Schema schema;
    private final Random random;
    private final List<Word> declared = new ArrayList<>();
    private @Nullable Table table;
    private boolean chosenAhead;
    private @Nullable UserType type;
    private @Nullable View view;

    StatementWords(Schema schema, Random random) {
        this.schema = schema;
        this.random = random;
    }

    String pick(String word) {
        return switch (word) {
            case "space" -> " ";
            case "number" -> String.valueOf(1 + random.nextInt(50));
            case "savepoint" -> oneOf(List.of("s", "S2", "\"S3\""));
            case "table", "table-of-any" -> relation(table().name());
            case "table-itself" -> relation(current().name());
            case "parent" -> relation(about(oneOf(tables(Table::isPartitioned))).name());
            case "materialized-view" ->
                relation(about(oneOf(tables(each -> each.kind() == RelationKind.MATERIALIZED_VIEW)))
                        .name());
            case "other-table" -> relation(any().name());
            case "other-number" -> oneOf(words(any(), Kind.NUMBER));
            case "lookalike" -> relation(oneOf(tables(this::isLookalike)).name());
            case "partition" ->
                relation(oneOf(schema.children(current().name())).name());
            case "parent-of-table" -> relation(oneOf(current().parents()));
            case "bound" -> bound();
            case "column" -> column(null);
            case "number-column" -> column(Kind.NUMBER);
            case "text-column" -> column(Kind.TEXT);
            case "last-column" -> quoted(declared.get(declared.size() - 1).name());
            case "new-number" -> declare(Kind.NUMBER);
            case "new-text" -> declare(Kind.TEXT);
            case "new-column" -> declare(Kind.OTHER);
            case "new-column-name" -> fresh(COLUMNS);
            case "constraint" ->
                quoted(oneOf(
                        current().constraints().stream().map(Constraint::name).toList()));
            case "index-of-table" -> quoted(oneOf(current().indexes()).name().name());
            case "trigger-of-table" ->
                quoted(oneOf(having(each -> !each.triggers().isEmpty()).triggers().stream()
                        .map(Trigger::name)
                        .toList()));
            case "policy-of-table" ->
                quoted(oneOf(having(each -> !each.policies().isEmpty()).policies().stream()
                        .map(RowPolicy::name)
                        .toList()));
            default -> pickOther(word);
        };
    }

    private String pickOther(String word) {
        return switch (word) {
            case "index", "other-index" -> index(each -> true);
            case "partitioned-index" -> index(Table::isPartitioned);
            case "view" -> relation(viewName());
            case "view-column" -> quoted(oneOf(view == null ? List.of() : view.columns()));
            case "sequence" -> relation(sequence());
            case "sequence-literal" -> sequence().sql();
            case "schema" -> quoted(oneOf(existingSchemas()));
            case "enum" -> type(EnumType.class::isInstance);
            case "composite" -> type(CompositeType.class::isInstance);
            case "range" -> type(UserType.OtherType.class::isInstance);
            case "domain" -> type(DomainType.class::isInstance);
            case "number-domain" -> type(each -> kind(each) == Kind.NUMBER);
            case "text-domain" -> type(each -> kind(each) == Kind.TEXT);
            case "type" -> type(each -> true);
            case "label" -> oneOf(type instanceof EnumType labels ? labels.labels() : List.of());
            case "attribute" ->
                quoted(oneOf(
                        type instanceof CompositeType composite
                                ? composite.attributes().stream()
                                        .map(Column::name)
                                        .toList()
                                : List.of()));
            case "domain-constraint" ->
                quoted(oneOf(
                        type instanceof DomainType domain
                                ? domain.constraints().stream()
                                        .map(Constraint::name)
                                        .toList()
                                : List.of()));
            case "function" -> relation(oneOf(schema.routines()).name());
            case "trigger-function" -> function("trigger");
            case "number-function" -> function("int4");
            default -> fresh(word);
        };
    }

    private String fresh(String word) {
        return switch (word) {
            case "new-table" -> newTable();
            case "plain-name" -> fresh(TABLES);
            case "new-name" ->
                cased(quoted(mostlyFree(
                        random.nextInt(4) == 0 ? INDEXES : TABLES,
                        each -> schema.resolve(ObjectName.of(each)).isPresent())));
            case "new-constraint" -> fresh(CONSTRAINTS);
            case "new-index" -> fresh(INDEXES);
            case "new-type" -> placed(random.nextInt(8) == 0 ? TABLES : TYPES);
            case "new-sequence" -> placed(SEQUENCES);
            case "new-schema" -> quoted(oneOf(SCHEMAS));
            case "new-label" -> oneOf(LABELS);
            case "new-trigger" -> fresh(List.of("tr1", "tr2", "Tr"));
            case "new-function" -> placed(List.of("f", "g", "F"));
            case "plain-function" -> fresh(List.of("f", "g", "F"));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private Table about(Table chosen) {
        table = chosen;
        chosenAhead = false;
        declared.clear();
        for (Column column : chosen.columns()) {
            declared.add(new Word(column.name(), kind(column)));
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

    /** The table that the statement is about, chosen now if its name is yet to be written. */
    private Table current() {
        if (table == null) {
            about(any());
            chosenAhead = true;
        }
        return table;
    }

    private Table having(Predicate<Table> condition) {
        if (table == null) {
            about(oneOf(tables(condition)));
            chosenAhead = true;
        }
        return table;
    }

    private Table any() {
        return oneOf(tables(each -> each.kind() != RelationKind.MATERIALIZED_VIEW));
    }

    private List<Table> tables(Predicate<Table> condition) {
        return schema.tables().stream().filter(condition).toList();
    }

    private boolean isLookalike(Table other) {
        return !other.isPartition()
                && other.columns().stream()
                        .map(Column::name)
                        .toList()
                        .containsAll(
                                current().columns().stream().map(Column::name).toList());
    }

    private String newTable() {
        table = null;
        declared.clear();
        return placed(TABLES);
    }

    private String declare(Kind kind) {
        String name = mostlyFree(
                COLUMNS, each -> declared.stream().anyMatch(word -> word.name().equals(Identifiers.truncated(each))));
        declared.add(new Word(Identifiers.truncated(name), kind));
        return quoted(name);
    }

    private String column(@Nullable Kind kind) {
        if (declared.isEmpty()) {
            current();
        }
        return random.nextInt(60) == 0
                ? fresh(COLUMNS)
                : quoted(oneOf(declared.stream()
                        .filter(word -> kind == null || word.kind() == kind)
                        .map(Word::name)
                        .toList()));
    }

    private List<String> words(Table other, Kind kind) {
        return other.columns().stream()
                .filter(column -> kind(column) == kind)
                .map(column -> quoted(column.name()))
                .toList();
    }

    private Kind kind(Column column) {
        return column.type().isArray()
                ? Kind.OTHER
                : NUMBERS.contains(column.type().name())
                        ? Kind.NUMBER
                        : TEXTS.contains(column.type().name())
                                ? Kind.TEXT
                                : schema.type(column.type().objectName())
                                        .map(this::kind)
                                        .orElse(Kind.OTHER);
    }

    private Kind kind(UserType each) {
        if (!(each instanceof DomainType domain) || domain.baseType().isArray()) {
            return Kind.OTHER;
        }
        String base = domain.baseType().name();
        return NUMBERS.contains(base)
                ? Kind.NUMBER
                : TEXTS.contains(base)
                        ? Kind.TEXT
                        : schema.type(domain.baseType().objectName())
                                .filter(next -> !next.equals(each))
                                .map(this::kind)
                                .orElse(Kind.OTHER);
    }

    private String index(Predicate<Table> condition) {
        return relation(oneOf(tables(condition).stream()
                .flatMap(each -> each.indexes().stream())
                .map(Index::name)
                .toList()));
    }

    private String bound() {
        PartitionKey key = current().partitionedBy();
        if (key == null) {
            throw new NothingThere();
        }
        int from = 10 * random.nextInt(9);
        if (random.nextInt(6) == 0 && key.method() != PartitionKey.Method.HASH) {
            return "DEFAULT";
        }
        return switch (key.method()) {
            case RANGE ->
                "FOR VALUES FROM (" + repeated("'" + from + "'", key) + ") TO ("
                        + repeated("'" + (from + 10) + "'", key) + ")";
            case LIST -> "FOR VALUES IN ('" + from + "', '" + (from + 1) + "')";
            case HASH -> "FOR VALUES WITH (MODULUS 4, REMAINDER " + random.nextInt(4) + ")";
        };
    }

    private static String repeated(String value, PartitionKey key) {
        return String.join(", ", Collections.nCopies(key.keys().size(), value));
    }

    private String type(Predicate<UserType> condition) {
        UserType chosen = oneOf(schema.types().stream().filter(condition).toList());
        type = chosen;
        return schema.resolve(TypeName.of(chosen.name().name())).objectName().equals(chosen.name())
                        && random.nextInt(3) > 0
                ? quoted(chosen.name().name())
                : chosen.name().sql();
    }

    private ObjectName viewName() {
        view = oneOf(schema.views());
        return view.name();
    }

    private ObjectName sequence() {
        return oneOf(schema.sequences().stream().map(Sequence::name).toList());
    }

    private String function(String returns) {
        return relation(oneOf(schema.routines().stream()
                        .filter(routine -> !routine.procedure()
                                && routine.returns() != null
                                && routine.returns().name().equals(returns))
                        .toList())
                .name());
    }

    private List<String> existingSchemas() {
        return schema.schemas().stream().filter(name -> !name.startsWith("pg_")).toList();
    }

    /** A name as the search path allows it, with its schema or without. */
    private String relation(ObjectName name) {
        boolean visible =
                schema.resolve(ObjectName.of(name.name())).filter(name::equals).isPresent();
        return (visible && random.nextInt(3) > 0) || Catalog.TEMPORARY.equals(name.schema())
                ? cased(quoted(name.name()))
                : name.sql();
    }

    private String placed(List<String> names) {
        String name = cased(quoted(
                mostlyFree(names, each -> schema.resolve(ObjectName.of(each)).isPresent())));
        return random.nextInt(4) == 0 ? quoted(oneOf(existingSchemas())) + "." + name : name;
    }

    private String fresh(List<String> names) {
        return cased(quoted(oneOf(names)));
    }

    private String mostlyFree(List<String> names, Predicate<String> taken) {
        String name = oneOf(names);
        for (int attempt = 0; attempt < 6 && taken.test(name); attempt++) {
            name = oneOf(names);
        }
        return name;
    }

    private String cased(String name) {
        boolean folds = name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z'));
        return folds && random.nextInt(20) == 0 ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static String quoted(String name) {
        return Identifiers.quote(name);
    }

    private <T> T oneOf(List<T> choices) {
        if (choices.isEmpty()) {
            throw new NothingThere();
        }
        return choices.get(random.nextInt(choices.size()));
    }
}
