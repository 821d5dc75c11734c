package dev.plimsoll.schema;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectName;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** New indexes from old ones, and whether two are alike. */
final class IndexShapes {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private IndexShapes() {}

    /** Whether one could be a part of the other ({@code CompareIndexInfo} in {@code src/backend/catalog/index.c}). */
    static boolean alike(Index one, Index other) {
        if (one.unique() != other.unique()
                || one.nullsNotDistinct() != other.nullsNotDistinct()
                || !one.method().equals(other.method())
                || !one.including().equals(other.including())
                || one.keys().size() != other.keys().size()
                || !sameText(one.predicate(), other.predicate())) {
            return false;
        }
        for (int i = 0; i < one.keys().size(); i++) {
            if (!alike(one.keys().get(i), other.keys().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean alike(IndexKey one, IndexKey other) {
        return Objects.equals(one.column(), other.column())
                && Objects.equals(one.collation(), other.collation())
                && Objects.equals(one.operatorClass(), other.operatorClass())
                && sameText(one.expression(), other.expression());
    }

    static boolean sameText(@Nullable Expression one, @Nullable Expression other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return SPACE.matcher(one.text())
                .replaceAll("")
                .equalsIgnoreCase(SPACE.matcher(other.text()).replaceAll(""));
    }

    static Index named(Index old, ObjectName name) {
        return copy(old, name, old.constraint(), old.valid(), old.parent());
    }

    static Index behind(Index old, @Nullable String constraint) {
        return copy(old, old.name(), constraint, old.valid(), old.parent());
    }

    static Index valid(Index old, boolean valid) {
        return copy(old, old.name(), old.constraint(), valid, old.parent());
    }

    static Index partOf(Index old, @Nullable ObjectName parent) {
        return copy(old, old.name(), old.constraint(), old.valid(), parent);
    }

    static Index on(Index old, List<IndexKey> keys, List<String> including, @Nullable Expression predicate) {
        return new Index(
                old.name(),
                old.method(),
                old.unique(),
                keys,
                including,
                predicate,
                old.nullsNotDistinct(),
                old.constraint(),
                old.valid(),
                old.parent(),
                old.declared());
    }

    private static Index copy(
            Index old, ObjectName name, @Nullable String constraint, boolean valid, @Nullable ObjectName parent) {
        return new Index(
                name,
                old.method(),
                old.unique(),
                old.keys(),
                old.including(),
                old.predicate(),
                old.nullsNotDistinct(),
                constraint,
                valid,
                parent,
                old.declared());
    }
}
