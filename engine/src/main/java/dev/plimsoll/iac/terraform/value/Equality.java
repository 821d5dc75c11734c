package dev.plimsoll.iac.terraform.value;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;

/** Whether two values are equal, as Terraform sees it: types count, {@code 1} is not {@code "1"}. */
public final class Equality {

    private final Budget budget;

    public Equality(Budget budget) {
        this.budget = budget;
    }

    /** @throws NotKnown where the answer depends on something unknown */
    public boolean equal(Value left, Value right) {
        budget.step();
        return equal(Values.tree(left), Values.tree(right));
    }

    private boolean equal(Tree left, Tree right) {
        if (left instanceof Tree.Items a && right instanceof Tree.Items b) {
            return a.isSet() == b.isSet() && equal(a.values(), b.values());
        }
        if (left instanceof Tree.Fields a && right instanceof Tree.Fields b) {
            return equal(a.values(), b.values());
        }
        return left.equals(right);
    }

    private boolean equal(List<Value> left, List<Value> right) {
        if (left.size() != right.size()) {
            return false;
        }
        NotKnown unknown = null;
        for (int i = 0; i < left.size(); i++) {
            try {
                if (!equal(left.get(i), right.get(i))) {
                    return false;
                }
            } catch (NotKnown notKnown) {
                unknown = notKnown;
            }
        }
        if (unknown != null) {
            throw unknown;
        }
        return true;
    }

    private boolean equal(Map<String, Value> left, Map<String, Value> right) {
        if (!left.keySet().equals(right.keySet())) {
            return false;
        }
        List<String> keys = List.copyOf(left.keySet());
        return equal(
                keys.stream().map(left::get).toList(),
                keys.stream().map(right::get).toList());
    }
}
