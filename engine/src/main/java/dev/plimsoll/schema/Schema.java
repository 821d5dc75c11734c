package dev.plimsoll.schema;

import dev.plimsoll.model.Dependent;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ExtendedStatistics;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Publication;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.RewriteRule;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The schema as the statements replayed so far leave it. A view of the {@link Replay}'s state: it changes with it; the records it hands
 * out do not.
 *
 * <p>Names given to it may be as written: without a schema they are looked up along the search path in force. What no statement created
 * is absent, whatever the server may hold. Lists are sorted by name unless said otherwise.
 */
public final class Schema {

    /** A column of a table, by resolved table name. */
    public record ColumnOf(ObjectName table, String column) {}

    private final ReplayState state;

    Schema(ReplayState state) {
        this.state = state;
    }

    public Server server() {
        return state.server();
    }

    /** Full name of the relation (table, view, sequence or index) that the name means here. */
    public Optional<ObjectName> resolve(ObjectName written) {
        return state.names().relation(written);
    }

    /** Full name of the relation, or the one it would get if it were created now. */
    public ObjectName resolveOrPlace(ObjectName written) {
        return state.names().relationOrPlace(written);
    }

    /** A type as the server would resolve it; built-in and unknown types stay as they are. */
    public TypeName resolve(TypeName written) {
        return state.names().type(written);
    }

    /** A table, partitioned table, foreign table or materialised view. */
    public Optional<Table> table(ObjectName written) {
        return resolve(written).map(name -> state.catalog().table(name));
    }

    public Optional<View> view(ObjectName written) {
        return resolve(written).map(name -> state.catalog().view(name));
    }

    public Optional<Sequence> sequence(ObjectName written) {
        return resolve(written).map(name -> state.catalog().sequence(name));
    }

    public Optional<UserType> type(ObjectName written) {
        return state.names().type(written).map(name -> state.catalog().type(name));
    }

    /** All overloads of a function or procedure; empty where none is known. */
    public List<Routine> routines(ObjectName written) {
        return state.names()
                .routine(written)
                .map(name -> state.catalog().routines(name))
                .orElse(List.of());
    }

    public Optional<Table> tableOfIndex(ObjectName index) {
        return resolve(index)
                .map(name -> state.catalog().links().tableOfIndex(name))
                .map(name -> state.catalog().table(name));
    }

    public Optional<Index> index(ObjectName written) {
        return tableOfIndex(written).flatMap(table -> table.index(written.name()));
    }

    /** What kind of relation the name means; empty for sequences, indexes and the unknown. */
    public Optional<RelationKind> kind(ObjectName written) {
        return table(written).map(Table::kind).or(() -> view(written).map(view -> RelationKind.VIEW));
    }

    /** Whether the columns are known; false after {@code CREATE TABLE AS} of a query whose output the text does not tell. */
    public boolean columnsKnown(ObjectName table) {
        return state.catalog().facts().columnsKnown(resolveOrPlace(table));
    }

    /** The table that a change is about as it is now: named by it, or that of the index, trigger or policy it names. */
    public Optional<Table> target(SchemaChange change) {
        return Targets.of(change, this);
    }

    /** Foreign keys of other tables that refer to this one. */
    public List<Effect.ForeignKey> referencedBy(ObjectName table) {
        ObjectName name = resolveOrPlace(table);
        List<Effect.ForeignKey> keys = new ArrayList<>();
        for (ObjectName other : new TreeSet<>(state.catalog().links().referencing(name))) {
            Table referencing = state.catalog().table(other);
            if (referencing != null && !other.equals(name)) {
                referencing.foreignKeys().stream()
                        .filter(key -> key.reference() != null
                                && key.reference().table().equals(name))
                        .forEach(key -> keys.add(new Effect.ForeignKey(other, key)));
            }
        }
        return List.copyOf(keys);
    }

    /** Partitions of a partitioned table and tables that inherit directly, oldest first. */
    public List<Table> children(ObjectName table) {
        return tables(state.catalog().links().children(resolveOrPlace(table)));
    }

    /** Children, their children and so on; each once. */
    public List<Table> descendants(ObjectName table) {
        return tables(state.family().descendants(resolveOrPlace(table)));
    }

    /** Views and materialised views that read the relation, directly or through other views. */
    public List<ObjectName> viewsOn(ObjectName relation) {
        return state.dependents().views(resolveOrPlace(relation));
    }

    /** Views and materialised views that take the column, sorted; not those that read these. */
    public List<ObjectName> viewsOn(ObjectName table, String column) {
        ObjectName name = resolveOrPlace(table);
        return state.catalog().links().readers(name).stream()
                .filter(view -> state.catalog().viewColumns().reads(view, name, column))
                .sorted()
                .toList();
    }

    /** Columns of the type, of arrays of it and of domains over it. */
    public List<ColumnOf> columnsOfType(ObjectName type) {
        return state.dependents().columnsOfType(state.names().type(type).orElse(type));
    }

    /** Whether the relation was created earlier in the unit that is being replayed. */
    public boolean createdInUnit(ObjectName relation) {
        @Nullable Birth birth = state.catalog().facts().birth(resolveOrPlace(relation));
        return birth != null && birth.unit() == state.session().unit();
    }

    /** Whether the relation was created earlier in the transaction that is open, so that nobody else can see it. */
    public boolean createdInTransaction(ObjectName relation) {
        @Nullable Birth birth = state.catalog().facts().birth(resolveOrPlace(relation));
        return birth != null && birth.transaction() == state.session().transaction();
    }

    /** Whether a table is there that the open transaction did not create, so that what is missing may be taken for absent. */
    public boolean hasHistory() {
        return state.catalog().tables().values().stream().anyMatch(table -> !createdInTransaction(table.name()));
    }

    /**
     * What falls with the object that a change drops if it says CASCADE, and would stop it otherwise: views, tables, foreign keys as
     * {@code table.constraint}, columns as {@code table.column}. What belongs to the object itself (its indexes, partitions, owned
     * sequences) is left out. For a change of type: views and columns that forbid it. Empty for changes that do neither.
     */
    public List<Dependent> dependents(SchemaChange change) {
        return state.dependents().of(change);
    }

    /** Settings in force that statements have set, by lower-case name. */
    public Map<String, String> settings() {
        return state.session().settings();
    }

    /** Schemas in which names without one are looked up, in order. */
    public List<String> searchPath() {
        return state.names().path();
    }

    public List<Table> tables() {
        return sorted(state.catalog().tables());
    }

    public List<View> views() {
        return sorted(state.catalog().views());
    }

    public List<Sequence> sequences() {
        return sorted(state.catalog().sequences());
    }

    public List<UserType> types() {
        return sorted(state.catalog().types());
    }

    public List<Routine> routines() {
        return sorted(state.catalog().routines()).stream().flatMap(List::stream).toList();
    }

    public Set<String> schemas() {
        return new TreeSet<>(state.catalog().schemas().keys());
    }

    /** Installed extensions by name, in their schema. */
    public List<ObjectName> extensions() {
        return new TreeMap<>(state.catalog().extensions().view())
                .entrySet().stream()
                        .map(entry -> new ObjectName(entry.getValue().schema(), entry.getKey()))
                        .toList();
    }

    /** Roles, owners and privileges. */
    public SchemaAccess access() {
        return new SchemaAccess(state);
    }

    /** Publications, by name. */
    public List<Publication> publications() {
        return state.catalog().publications().all().stream()
                .sorted(Comparator.comparing(Publication::name))
                .toList();
    }

    public Optional<Publication> publication(String name) {
        return Optional.ofNullable(state.catalog().publications().get(name));
    }

    /** Names of the publications that name the table. */
    public List<String> publicationsOf(ObjectName table) {
        return state.catalog().publications().of(resolveOrPlace(table));
    }

    public List<ExtendedStatistics> statistics() {
        return state.catalog().statistics().all().stream()
                .sorted(Comparator.comparing(ExtendedStatistics::name))
                .toList();
    }

    public Optional<ExtendedStatistics> statistics(ObjectName written) {
        return state.names()
                .statistics(written)
                .map(name -> state.catalog().statistics().get(name));
    }

    /** Rewrite rules of a table or view, in the order in which they were made. */
    public List<RewriteRule> rules(ObjectName relation) {
        return state.catalog().rules().of(resolveOrPlace(relation));
    }

    /** All rewrite rules, sorted by relation and name. */
    public List<RewriteRule> rules() {
        return state.catalog().rules().all().stream()
                .sorted(Comparator.comparing(RewriteRule::relation).thenComparing(RewriteRule::name))
                .toList();
    }

    private List<Table> tables(List<ObjectName> names) {
        List<Table> found = new ArrayList<>();
        for (ObjectName name : names) {
            Table table = state.catalog().table(name);
            if (table != null) {
                found.add(table);
            }
        }
        return List.copyOf(found);
    }

    private static <V> List<V> sorted(JournaledMap<ObjectName, V> objects) {
        return List.copyOf(new TreeMap<>(objects.view()).values());
    }
}
