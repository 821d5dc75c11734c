package dev.plimsoll.live;

import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ExtendedStatistics;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Ordered;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Publication;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.RewriteRule;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange.Volatility;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The schema objects of a snapshot in the words of the model, as a replay of migrations would have them. Lists are sorted by name.
 *
 * @param reads relations that a view or materialised view reads itself, by its name
 * @param extensions by name, in their schema
 * @param access roles, owners and privileges
 */
public record LiveCatalog(
        List<Table> tables,
        List<View> views,
        Map<ObjectName, List<ObjectName>> reads,
        List<Sequence> sequences,
        List<UserType> types,
        List<Routine> routines,
        List<String> schemas,
        List<ObjectName> extensions,
        List<Publication> publications,
        List<ExtendedStatistics> statistics,
        List<RewriteRule> rules,
        LiveAccess access) {

    public LiveCatalog {
        tables = List.copyOf(tables);
        views = List.copyOf(views);
        reads = Ordered.copyOf(reads);
        sequences = List.copyOf(sequences);
        types = List.copyOf(types);
        routines = List.copyOf(routines);
        schemas = List.copyOf(schemas);
        extensions = List.copyOf(extensions);
        publications = List.copyOf(publications);
        statistics = List.copyOf(statistics);
        rules = List.copyOf(rules);
    }

    /**
     * @param path what the snapshot is called in places of findings
     * @param printed reads expressions and queries where the snapshot holds their text
     */
    public static LiveCatalog of(Snapshot snapshot, String path, PrintedSql printed) {
        SourceRange place = SourceRange.wholeFile(path);
        Origin origin = new Origin.Collected(path);
        Expressions expressions = new Expressions(printed, place);
        LiveTables tables = new LiveTables(snapshot, expressions, origin, place);
        return new LiveCatalog(
                tables.tables(),
                views(snapshot, expressions, tables, origin),
                reads(snapshot),
                sequences(snapshot, origin),
                types(snapshot, expressions, origin, place),
                routines(snapshot, origin),
                snapshot.rows(Facet.SCHEMAS).stream()
                        .filter(row -> !row.has("extension"))
                        .map(row -> row.need("name"))
                        .toList(),
                snapshot.rows(Facet.EXTENSIONS).stream()
                        .map(row -> new ObjectName(row.need("schema"), row.need("name")))
                        .toList(),
                publications(snapshot, origin),
                snapshot.rows(Facet.STATISTICS_OBJECTS).stream()
                        .map(row -> new ExtendedStatistics(
                                name(row), new ObjectName(row.need("tableSchema"), row.need("relation")), origin))
                        .toList(),
                snapshot.rows(Facet.RULES).stream()
                        .map(row -> new RewriteRule(
                                row.need("name"), relation(row), row.need("event"), row.flag("instead"), origin))
                        .toList(),
                LiveAccess.of(snapshot, origin));
    }

    static ObjectName name(Row row) {
        return new ObjectName(row.need("schema"), row.need("name"));
    }

    static ObjectName relation(Row row) {
        return new ObjectName(row.need("schema"), row.need("relation"));
    }

    static List<TypeName> types(List<String> printed) {
        return printed.stream().map(TypeName::printed).toList();
    }

    /** {@code name=value} pairs; a value that is not shown is empty. */
    static Map<String, String> options(List<String> written) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String option : written) {
            int equals = option.indexOf('=');
            options.put(
                    equals < 0 ? option : option.substring(0, equals), equals < 0 ? "" : option.substring(equals + 1));
        }
        return options;
    }

    private static List<View> views(Snapshot snapshot, Expressions expressions, LiveTables tables, Origin origin) {
        List<View> views = new ArrayList<>();
        for (Row row : snapshot.rows(Facet.RELATIONS)) {
            if (row.need("kind").equals("view")) {
                List<String> columns =
                        tables.columns(name(row)).stream().map(Column::name).toList();
                Query query = expressions.query(row).withColumns(columns);
                views.add(new View(name(row), columns, query, options(row.list("options")), origin));
            }
        }
        return views.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Map<ObjectName, List<ObjectName>> reads(Snapshot snapshot) {
        Map<ObjectName, List<ObjectName>> reads = new TreeMap<>();
        for (Row row : snapshot.rows(Facet.VIEW_READS)) {
            reads.computeIfAbsent(new ObjectName(row.need("schema"), row.need("view")), each -> new ArrayList<>())
                    .add(new ObjectName(row.need("readSchema"), row.need("read")));
        }
        return reads;
    }

    private static List<Sequence> sequences(Snapshot snapshot, Origin origin) {
        List<Sequence> sequences = new ArrayList<>();
        for (Row row : snapshot.rows(Facet.SEQUENCES)) {
            TypeName type = TypeName.printed(row.need("type"));
            SequenceOptions.OwnedBy owner = row.has("ownerTable")
                    ? new SequenceOptions.OwnedBy(
                            new ObjectName(row.need("ownerSchema"), row.need("ownerTable")), row.need("ownerColumn"))
                    : null;
            SequenceOptions options = new SequenceOptions(
                    type,
                    row.number("increment"),
                    row.number("minimum"),
                    row.number("maximum"),
                    Set.of(),
                    row.number("start"),
                    row.number("cache"),
                    row.flag("cycle"),
                    owner,
                    null,
                    false);
            sequences.add(new Sequence(name(row), type, options, owner, row.flag("identity"), origin));
        }
        return sequences.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static List<UserType> types(Snapshot snapshot, Expressions expressions, Origin origin, SourceRange place) {
        Map<ObjectName, List<Constraint>> checks = new LinkedHashMap<>();
        for (Row row : snapshot.rows(Facet.DOMAIN_CONSTRAINTS)) {
            checks.computeIfAbsent(new ObjectName(row.need("schema"), row.need("domain")), each -> new ArrayList<>())
                    .add(domainCheck(row, expressions, place));
        }
        return snapshot.rows(Facet.TYPES).stream()
                .map(row -> type(row, expressions, checks.getOrDefault(name(row), List.of()), origin))
                .toList();
    }

    private static Constraint domainCheck(Row row, Expressions expressions, SourceRange place) {
        return new Constraint(
                row.need("name"),
                ConstraintKind.CHECK,
                List.of(),
                expressions.of(row, "check"),
                null,
                null,
                !row.flag("notValid"),
                true,
                false,
                false,
                false,
                false,
                place);
    }

    private static UserType type(Row row, Expressions expressions, List<Constraint> checks, Origin origin) {
        return switch (row.need("kind")) {
            case "enum" -> new UserType.EnumType(name(row), row.list("labels"), origin);
            case "domain" ->
                new UserType.DomainType(
                        name(row),
                        TypeName.printed(row.need("baseType")),
                        row.text("collation"),
                        expressions.of(row, "default"),
                        row.flag("notNull"),
                        checks,
                        origin);
            case "composite" -> new UserType.CompositeType(name(row), attributes(row), origin);
            default -> new UserType.OtherType(name(row), origin);
        };
    }

    private static List<Column> attributes(Row row) {
        List<String> names = row.list("attributeNames");
        List<TypeName> types = types(row.list("attributeTypes"));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), types.size()); i++) {
            columns.add(new Column(names.get(i), types.get(i), null, null, false, null, null, false));
        }
        return columns;
    }

    private static List<Routine> routines(Snapshot snapshot, Origin origin) {
        return snapshot.rows(Facet.ROUTINES).stream()
                .map(row -> routine(row, origin))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Routine routine(Row row, Origin origin) {
        @Nullable String body = row.text("bodyText");
        return new Routine(
                name(row),
                row.need("kind").equals("procedure"),
                types(row.list("arguments")),
                row.has("returns") ? TypeName.printed(row.need("returns")) : null,
                row.need("language"),
                Volatility.valueOf(row.need("volatility").toUpperCase(Locale.ROOT)),
                row.flag("definer"),
                options(row.list("settings")),
                body == null ? row.text("bodyDigest") : body,
                origin);
    }

    private static List<Publication> publications(Snapshot snapshot, Origin origin) {
        return snapshot.rows(Facet.PUBLICATIONS).stream()
                .map(row -> new Publication(
                        row.need("name"),
                        row.flag("allTables"),
                        row.list("tables").stream().map(LiveCatalog::qualified).toList(),
                        origin))
                .toList();
    }

    /** {@code schema.name} as facets write it, without quotes: a point in a schema's name would mislead. */
    static ObjectName qualified(String written) {
        int point = written.indexOf('.');
        return new ObjectName(written.substring(0, point), written.substring(point + 1));
    }
}
