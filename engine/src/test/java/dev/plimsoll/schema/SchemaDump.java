package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange.Volatility;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.UserType.CompositeType;
import dev.plimsoll.model.UserType.DomainType;
import dev.plimsoll.model.UserType.EnumType;
import dev.plimsoll.postgres.CatalogDump;
import dev.plimsoll.postgres.CatalogDump.Facet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A replayed schema in the lines of {@link CatalogDump}, for those facets that a replay knows. */
final class SchemaDump {

    private final Schema schema;
    private final List<Table> tables;

    private SchemaDump(Schema schema) {
        this.schema = schema;
        this.tables =
                schema.tables().stream().filter(table -> !table.isTemporary()).toList();
    }

    static Map<Facet, List<String>> of(Schema schema) {
        SchemaDump dump = new SchemaDump(schema);
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.SCHEMAS, dump.schemas());
        facets.put(Facet.TABLES, dump.ofTables(SchemaDump::table));
        facets.put(Facet.COLUMNS, dump.columns());
        facets.put(Facet.CONSTRAINTS, ConstraintLines.constraints(dump.tables));
        facets.put(Facet.NOT_NULL_CONSTRAINTS, ConstraintLines.notNulls(dump.tables));
        facets.put(Facet.INDEXES, IndexLines.of(dump.tables));
        facets.put(Facet.SEQUENCES, dump.sequences());
        facets.put(Facet.ENUMS, dump.ofTypes(SchemaDump::enumeration));
        facets.put(Facet.DOMAINS, dump.ofTypes(SchemaDump::domain));
        facets.put(Facet.TYPES, dump.ofTypes(SchemaDump::type));
        facets.put(Facet.VIEWS, dump.views());
        facets.put(Facet.ROW_SECURITY, dump.ofTables(SchemaDump::rowSecurity));
        facets.put(Facet.POLICIES, PolicyLines.of(dump.tables));
        facets.put(Facet.TRIGGERS, dump.triggers());
        facets.put(Facet.ROUTINES, dump.routines());
        facets.put(Facet.EXTENSIONS, dump.extensions());
        facets.putAll(AccessLines.of(schema));
        facets.put(Facet.PUBLICATIONS, dump.publications());
        facets.put(Facet.STATISTICS, dump.statistics());
        facets.put(Facet.RULES, dump.rules());
        facets.replaceAll((facet, lines) -> sorted(lines));
        return facets;
    }

    private List<String> schemas() {
        return schema.schemas().stream()
                .filter(name -> !name.startsWith("pg_"))
                .map(name -> "schema " + name)
                .toList();
    }

    private List<String> ofTables(Function<Table, Stream<String>> lines) {
        return tables.stream().flatMap(lines).toList();
    }

    private List<String> ofTypes(Function<UserType, Stream<String>> lines) {
        return schema.types().stream().flatMap(lines).toList();
    }

    private static Stream<String> table(Table table) {
        if (table.kind() == RelationKind.MATERIALIZED_VIEW) {
            return Stream.empty();
        }
        String line = "table " + table.name() + " kind=" + table.kind().id()
                + (table.persistence() == Persistence.UNLOGGED ? " unlogged" : "");
        PartitionKey key = table.partitionedBy();
        if (key != null) {
            line += " by=" + key.method() + " ("
                    + key.keys().stream()
                            .map(each -> each.column() == null
                                    ? "(" + each.expression().text() + ")"
                                    : Identifiers.quote(each.column()))
                            .collect(Collectors.joining(", "))
                    + ")";
        }
        if (!table.parents().isEmpty()) {
            line += (table.isPartition() ? " partition-of=" : " inherits=") + join(table.parents());
        }
        return Stream.of(line);
    }

    private List<String> columns() {
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            if (table.kind() != RelationKind.MATERIALIZED_VIEW) {
                columns(lines, table.name(), table.columns(), ConstraintLines.notNullColumns(table));
            }
        }
        for (UserType type : schema.types()) {
            if (type instanceof CompositeType composite) {
                columns(lines, type.name(), composite.attributes(), List.of());
            }
        }
        return lines;
    }

    private static void columns(
            List<String> lines, ObjectName owner, List<Column> columns, Collection<String> notNullAnyway) {
        int number = 0;
        for (Column column : columns) {
            lines.add("column " + owner + " " + ++number + " " + column.name() + " " + type(column.type())
                    + (column.notNull() || notNullAnyway.contains(column.name()) ? " not-null" : "")
                    + (column.defaultValue() == null ? "" : " default")
                    + identity(column)
                    + generated(column)
                    + collation(column));
        }
    }

    private static String identity(Column column) {
        return column.identity() == null
                ? ""
                : column.identity().always() ? " identity-always" : " identity-by-default";
    }

    private static String generated(Column column) {
        return column.generated() == null
                ? ""
                : column.generated().isVirtual() ? " generated-virtual" : " generated-stored";
    }

    private static String collation(Column column) {
        String written = column.collation();
        if (written == null) {
            return "";
        }
        String name = QualifiedNames.parse(written).name();
        return name.equals("default") ? "" : " collate=" + name;
    }

    /** As {@code format_type} prints it: a numeric's scale is always there, a character type without length has its own name. */
    private static String type(TypeName type) {
        if (type.schema() == null
                && type.name().equals("bpchar")
                && type.modifiers().isEmpty()) {
            return "bpchar" + (type.isArray() ? "[]" : "");
        }
        boolean withoutScale = type.name().equals("numeric") && type.modifiers().size() == 1;
        return withoutScale
                ? new TypeName(
                                type.schema(),
                                type.name(),
                                List.of(type.modifiers().get(0), "0"),
                                type.arrayDimensions())
                        .sql()
                : type.sql();
    }

    private List<String> sequences() {
        List<String> lines = new ArrayList<>();
        for (Sequence sequence : schema.sequences()) {
            if (!Catalog.TEMPORARY.equals(sequence.name().schema())) {
                SequenceOptions options = sequence.options();
                SequenceOptions.OwnedBy owner = sequence.ownedBy();
                lines.add("sequence " + sequence.name() + " " + sequence.type().sql()
                        + " start=" + options.start()
                        + " increment=" + options.increment()
                        + " min=" + options.minimum()
                        + " max=" + options.maximum()
                        + " cache=" + options.cache()
                        + (Boolean.TRUE.equals(options.cycle()) ? " cycle" : "")
                        + (owner == null
                                ? ""
                                : (sequence.identity() ? " identity-of=" : " owned-by=") + owner.table() + "."
                                        + owner.column()));
            }
        }
        return lines;
    }

    private static Stream<String> enumeration(UserType type) {
        return type instanceof EnumType labels
                ? Stream.of("enum " + type.name() + " "
                        + labels.labels().stream()
                                .map(label -> "'" + label.replace("'", "''") + "'")
                                .collect(Collectors.joining(",")))
                : Stream.empty();
    }

    private static Stream<String> domain(UserType type) {
        return type instanceof DomainType domain
                ? Stream.of("domain " + type.name() + " " + type(domain.baseType())
                        + (domain.notNull() ? " not-null" : "")
                        + (domain.defaultValue() == null ? "" : " default")
                        + ConstraintLines.checks(domain))
                : Stream.empty();
    }

    private static Stream<String> type(UserType type) {
        String kind = type instanceof EnumType
                ? "enum"
                : type instanceof DomainType ? "domain" : type instanceof CompositeType ? "composite" : "range";
        return Stream.of("type " + type.name() + " kind=" + kind);
    }

    private List<String> views() {
        List<String> lines = new ArrayList<>();
        schema.views().stream()
                .filter(view -> !Catalog.TEMPORARY.equals(view.name().schema()))
                .forEach(view -> lines.add("view " + view.name() + " (" + String.join(",", view.columns()) + ")"));
        tables.stream()
                .filter(table -> table.kind() == RelationKind.MATERIALIZED_VIEW)
                .forEach(table -> lines.add("materialized-view " + table.name() + " ("
                        + table.columns().stream().map(Column::name).collect(Collectors.joining(",")) + ")"));
        return lines;
    }

    private static Stream<String> rowSecurity(Table table) {
        return table.rowSecurity() || table.forceRowSecurity()
                ? Stream.of("row-security " + table.name() + (table.rowSecurity() ? " enabled" : "")
                        + (table.forceRowSecurity() ? " forced" : ""))
                : Stream.empty();
    }

    private List<String> triggers() {
        List<String> lines = new ArrayList<>();
        for (Table table : tables) {
            for (Trigger trigger : table.triggers()) {
                lines.add("trigger " + table.name() + " " + trigger.name() + " "
                        + trigger.timing().replace(' ', '-')
                        + Stream.of("insert", "delete", "update", "truncate")
                                .filter(trigger.events()::contains)
                                .map(event -> " " + event)
                                .collect(Collectors.joining())
                        + (trigger.forEachRow() ? " row" : " statement")
                        + (trigger.enabled() ? "" : " disabled")
                        + " executes " + trigger.function());
            }
        }
        return lines;
    }

    private List<String> routines() {
        return schema.routines().stream().map(SchemaDump::routine).toList();
    }

    private static String routine(Routine routine) {
        String volatility = routine.volatility() == Volatility.VOLATILE
                ? " volatile"
                : " " + routine.volatility().name().toLowerCase(Locale.ROOT);
        return (routine.procedure() ? "procedure " : "function ") + routine.name() + "("
                + routine.arguments().stream().map(TypeName::sql).collect(Collectors.joining(", ")) + ")"
                + (routine.procedure() ? "" : volatility)
                + (routine.securityDefiner() ? " security-definer" : "")
                + " " + routine.language();
    }

    private List<String> extensions() {
        return schema.extensions().stream()
                .map(extension -> "extension " + extension.name() + " in " + extension.schema())
                .toList();
    }

    private List<String> publications() {
        return schema.publications().stream()
                .map(each -> "publication " + each.name() + (each.allTables() ? " all" : "") + " ("
                        + join(each.tables()) + ")")
                .toList();
    }

    private List<String> statistics() {
        return schema.statistics().stream()
                .map(each -> "statistics " + each.name() + " on " + each.table())
                .toList();
    }

    private List<String> rules() {
        return schema.rules().stream()
                .map(each -> "rule " + each.relation() + " " + each.name() + " " + each.event()
                        + (each.instead() ? " instead" : ""))
                .toList();
    }

    static String join(List<ObjectName> names) {
        return names.stream().map(ObjectName::toString).collect(Collectors.joining(","));
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }
}
