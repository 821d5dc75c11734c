package dev.plimsoll.evaluate;

import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Grant;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectReference;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code TRUNCATE} on row-secured tables, granted to a role in one file.
 *
 * @param tables names, sorted
 * @param place the first grant
 */
@ForRules
public record TruncateGrant(DeclaredDatabase database, String role, List<String> tables, SourceRange place) {

    private record Key(String path, String role) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::path).thenComparing(Key::role).compare(this, other);
        }
    }

    public TruncateGrant {
        tables = List.copyOf(tables);
    }

    /** Those that hold in the end and that a migration which is judged granted; owners left out. */
    public static List<TruncateGrant> in(DeclaredDatabase database) {
        Map<Key, List<Grant>> grants = new TreeMap<>();
        for (Table table : database.tables()) {
            if (table.rowSecurity()) {
                ObjectReference object = ObjectReference.of(ObjectKind.TABLE, table.name());
                String owner = database.owner(object).orElse("");
                for (Grant grant : database.grantsOn(object)) {
                    SourceRange granted = grant.granted();
                    if (granted != null
                            && grant.privilege().equals("truncate")
                            && !grant.grantee().equals(owner)
                            && !RowAccess.passes(database, grant.grantee())
                            && database.judged(granted)) {
                        grants.computeIfAbsent(new Key(granted.path(), grant.grantee()), key -> new ArrayList<>())
                                .add(grant);
                    }
                }
            }
        }
        List<TruncateGrant> found = new ArrayList<>();
        grants.forEach((key, of) -> found.add(new TruncateGrant(
                database,
                key.role(),
                of.stream().map(grant -> grant.object().toString()).sorted().toList(),
                of.stream().map(Grant::granted).min(SourceRange.ORDER).orElseThrow())));
        return found;
    }

    /** In a sentence: {@code public.orders and 2 other tables}. */
    public String words() {
        int others = tables.size() - 1;
        return tables.get(0)
                + (others == 0 ? "" : others == 1 ? " and another table" : " and " + others + " other tables");
    }

    /** What a rule found about the grant; the place is the first one. */
    public Match match(String rule, String message) {
        return database.match(rule, message, place, new Subject(ObjectKind.ROLE, role));
    }
}
