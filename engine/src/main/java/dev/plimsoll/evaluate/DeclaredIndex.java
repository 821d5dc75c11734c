package dev.plimsoll.evaluate;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An index as all migrations leave it. One that a partitioned index has on a partition is left out. */
@ForRules
public record DeclaredIndex(DeclaredTable table, Index index) {

    private static final String BTREE = "btree";

    /** The indexes of the tables that judged migrations made. */
    static List<DeclaredIndex> of(List<DeclaredTable> tables) {
        List<DeclaredIndex> indexes = new ArrayList<>();
        for (DeclaredTable declared : tables) {
            if (declared.judged()) {
                declared.table().indexes().stream()
                        .filter(index -> index.parent() == null)
                        .forEach(index -> indexes.add(new DeclaredIndex(declared, index)));
            }
        }
        return indexes;
    }

    /**
     * Another index of the table that finds all rows that this one finds: a B-tree with the same leading keys and the same condition. Of
     * two equal ones the later is redundant. Null where there is none, and for indexes that keep values unique or stand behind a
     * constraint.
     */
    public @Nullable Index coveredBy() {
        if (index.unique() || index.constraint() != null || !index.method().equals(BTREE) || !index.valid()) {
            return null;
        }
        boolean later = false;
        for (Index other : table.table().indexes()) {
            if (other.equals(index)) {
                later = true;
            } else if (covers(other, later)) {
                return other;
            }
        }
        return null;
    }

    /** @param later whether {@code other} was created after this one */
    private boolean covers(Index other, boolean later) {
        if (!other.method().equals(BTREE)
                || other.keys().size() < index.keys().size()
                || !sameCondition(other)
                || !sameKeys(other.keys().subList(0, index.keys().size()))
                || !carried(other)) {
            return false;
        }
        boolean equal = other.keys().size() == index.keys().size() && !other.unique();
        return !equal || !later || other.including().size() > index.including().size();
    }

    private boolean sameCondition(Index other) {
        String own = index.predicate() == null ? null : index.predicate().text();
        String theirs = other.predicate() == null ? null : other.predicate().text();
        return Objects.equals(own, theirs);
    }

    private boolean sameKeys(List<IndexKey> others) {
        for (int i = 0; i < others.size(); i++) {
            if (!sameKey(index.keys().get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameKey(IndexKey key, IndexKey other) {
        return Objects.equals(key.column(), other.column())
                && Objects.equals(text(key), text(other))
                && Objects.equals(key.collation(), other.collation())
                && Objects.equals(key.operatorClass(), other.operatorClass())
                && key.descending() == other.descending()
                && Objects.equals(key.nullsFirst(), other.nullsFirst());
    }

    private static @Nullable String text(IndexKey key) {
        return key.expression() == null ? null : key.expression().text();
    }

    private boolean carried(Index other) {
        Set<String> columns = new HashSet<>(other.including());
        columns.addAll(other.leadingColumns());
        return columns.containsAll(index.including());
    }

    /** Why no query gains from a key of this index, as the end of a sentence; empty where each has its use. */
    public String uselessKey() {
        Set<String> seen = new HashSet<>();
        for (String column : index.leadingColumns()) {
            if (!seen.add(column)) {
                return "names " + column + " twice, which finds nothing more";
            }
        }
        if (!index.method().equals(BTREE) || index.unique()) {
            return "";
        }
        if (index.keys().size() == 1
                && index.predicate() == null
                && isBoolean(index.keys().get(0))) {
            return "has the one key " + index.keys().get(0).column()
                    + ", a boolean: each value stands for so many rows that reading the table is faster";
        }
        return "";
    }

    private boolean isBoolean(IndexKey key) {
        String column = key.column();
        return column != null
                && table.table()
                        .column(column)
                        .map(Column::type)
                        .filter(type -> type.schema() == null && type.name().equals("bool") && !type.isArray())
                        .isPresent();
    }

    /** Columns of a unique index over several that may be null, so that equal rows pass it. */
    public List<String> nullableKeys() {
        return !index.unique() || index.nullsNotDistinct() || index.keys().size() < 2 || index.predicate() != null
                ? List.of()
                : index.leadingColumns().stream()
                        .filter(column -> !table.table().provesNotNull(column))
                        .toList();
    }

    /** What a rule found about the index; the place is where it was declared. */
    public Match match(String rule, String message) {
        return table.match(rule, message, index.declared())
                .about(new Subject(ObjectKind.INDEX, index.name().toString()));
    }
}
