package dev.plimsoll.iac.template;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;

/** Equality as templates have it: scalars by their text, wherever they stand. */
public final class SameValues {

    private SameValues() {}

    /** Whether the value is known to its last part. */
    public static boolean areDecided(Value value) {
        if (value instanceof Value.Known known) {
            return known.tree() instanceof Tree.Items items
                            && items.values().stream().allMatch(SameValues::areDecided)
                    || known.tree() instanceof Tree.Fields fields
                            && fields.values().values().stream().allMatch(SameValues::areDecided)
                    || known.tree() instanceof Tree.Scalar
                    || known.tree() instanceof Tree.Nothing;
        }
        return value instanceof Value.Absent;
    }

    public static boolean equal(Value left, Value right) {
        if (left instanceof Value.Known one && right instanceof Value.Known other) {
            if (one.tree() instanceof Tree.Fields fields && other.tree() instanceof Tree.Fields others) {
                return fields.values().keySet().equals(others.values().keySet())
                        && fields.values().keySet().stream()
                                .allMatch(name -> equal(one.field(name), other.field(name)));
            }
            return equal(one.tree(), other.tree());
        }
        return left instanceof Value.Absent && right instanceof Value.Absent;
    }

    private static boolean equal(Tree left, Tree right) {
        if (left instanceof Tree.Scalar one && right instanceof Tree.Scalar other) {
            return one.text().equals(other.text());
        }
        if (left instanceof Tree.Items one && right instanceof Tree.Items other) {
            return equal(one.values(), other.values());
        }
        return left.equals(right);
    }

    private static boolean equal(List<Value> left, List<Value> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!equal(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }
}
