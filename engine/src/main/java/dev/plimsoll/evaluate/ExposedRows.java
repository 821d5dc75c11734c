package dev.plimsoll.evaluate;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A view that shows rows of a row-secured table to whoever may read the view, since it reads the table as its owner.
 *
 * @param materialized whether it keeps a copy of the rows
 * @param table the first such table
 */
@ForRules
public record ExposedRows(
        DeclaredDatabase database, ObjectName view, boolean materialized, Query query, Origin origin, Table table) {

    private static final Set<String> OFF = Set.of("false", "off", "no", "0");

    public static List<ExposedRows> in(DeclaredDatabase database) {
        Map<ObjectName, Table> secured = new HashMap<>();
        database.tables().stream().filter(Table::rowSecurity).forEach(table -> secured.put(table.name(), table));
        if (secured.isEmpty()) {
            return List.of();
        }
        List<ExposedRows> exposed = new ArrayList<>();
        for (View view : database.views()) {
            if (!readsAsCaller(view)) {
                add(exposed, database, secured, view.name(), false, view.query(), view.origin());
            }
        }
        for (Table table : database.tables()) {
            if (table.query() != null && table.kind() == RelationKind.MATERIALIZED_VIEW) {
                add(exposed, database, secured, table.name(), true, table.query(), table.origin());
            }
        }
        return exposed;
    }

    private static void add(
            List<ExposedRows> exposed,
            DeclaredDatabase database,
            Map<ObjectName, Table> secured,
            ObjectName view,
            boolean materialized,
            Query query,
            Origin origin) {
        Set<ObjectName> reached = new LinkedHashSet<>();
        reach(view, database, reached);
        reached.stream()
                .map(secured::get)
                .filter(Objects::nonNull)
                .filter(table -> passes(database, view, query, table))
                .findFirst()
                .ifPresent(table -> exposed.add(new ExposedRows(database, view, materialized, query, origin, table)));
    }

    /** Whether a migration that is judged created the view. */
    public boolean judged() {
        return database.judged(origin);
    }

    static boolean readsAsCaller(View view) {
        String value = view.options().get("security_invoker");
        return value != null && !OFF.contains(value.toLowerCase(Locale.ROOT));
    }

    /** Adds the relations that the view reads, also through other views. */
    private static void reach(ObjectName view, DeclaredDatabase database, Set<ObjectName> reached) {
        for (ObjectName read : database.reads().getOrDefault(view, List.of())) {
            if (reached.add(read)) {
                reach(read, database, reached);
            }
        }
    }

    /** Whether the view's owner is not held by the policies, and the view does not ask for the caller itself. */
    private static boolean passes(DeclaredDatabase database, ObjectName view, Query query, Table table) {
        return table.kind() != RelationKind.MATERIALIZED_VIEW
                && !asksLike(query, table)
                && ownerPasses(database, owner(database, view), table);
    }

    private static boolean ownerPasses(DeclaredDatabase database, String owner, Table table) {
        if (owner.equals(owner(database, table.name()))) {
            return !table.forceRowSecurity();
        }
        return database.roles().stream()
                .filter(role -> role.name().equals(owner))
                .findFirst()
                .map(role -> role.has("superuser") || role.has("bypassrls"))
                .orElse(false);
    }

    private static String owner(DeclaredDatabase database, ObjectName relation) {
        return database.owner(ObjectReference.of(ObjectKind.TABLE, relation)).orElse(AccessChange.LOGIN_ROLE);
    }

    /** Whether the query calls a function by which some policy tells callers apart. */
    private static boolean asksLike(Query query, Table table) {
        return table.policies().stream()
                .flatMap(policy -> Stream.of(policy.using(), policy.check()))
                .filter(Objects::nonNull)
                .map(Expression::functions)
                .flatMap(Set::stream)
                .anyMatch(query.functions()::contains);
    }

    /** Roles that may read the view, as far as migrations say. */
    public List<String> readers() {
        ObjectReference object = ObjectReference.of(ObjectKind.TABLE, view);
        String owner = owner(database, view);
        return database.grantsOn(object).stream()
                .filter(grant -> grant.privilege().equals("select"))
                .map(Grant::grantee)
                .filter(role -> !role.equals(owner))
                .distinct()
                .sorted()
                .toList();
    }

    /** What a rule found about the view; the place is where it was created. */
    public Match match(String rule, String message) {
        ObjectKind kind = materialized ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW;
        return database.match(rule, message, origin, new Subject(kind, view.toString()));
    }
}
