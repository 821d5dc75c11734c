package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What leaves the evaluation: values without marks of its own and small enough to be walked. Parts of a value may be shared, so that a
 * small program can make a value that is large to walk.
 */
final class AttributeCheck {

    private final UnreadParts unread;
    private int left = Budget.VALUE_SIZE;

    AttributeCheck(UnreadParts unread) {
        this.unread = unread;
    }

    Value checked(Value value) {
        left = Budget.VALUE_SIZE;
        Value whole = walk(value);
        if (left >= 0) {
            return whole;
        }
        UnknownReason reason = new UnknownReason(
                UnknownReason.Kind.LIMIT, "a value has more than the limit of " + Budget.VALUE_SIZE + " parts", "");
        return noted(new Value.Unknown(reason, value.trace()));
    }

    private Value walk(Value value) {
        left--;
        if (left < 0) {
            return value;
        }
        if (value instanceof Value.Unknown unknown) {
            return noted(unknown);
        }
        if (value instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            List<Value> walked = new ArrayList<>(items.values().size());
            items.values().forEach(item -> walked.add(walk(item)));
            return new Value.Known(new Tree.Items(walked, items.isSet()), known.trace());
        }
        if (value instanceof Value.Known known && known.tree() instanceof Tree.Fields fields) {
            Map<String, Value> walked = new LinkedHashMap<>();
            fields.values().forEach((name, field) -> {
                if (!name.equals(Values.REST)) {
                    walked.put(name, walk(field));
                }
            });
            return new Value.Known(new Tree.Fields(walked), known.trace());
        }
        return value;
    }

    private Value noted(Value.Unknown unknown) {
        if (unknown.reason().kind() == UnknownReason.Kind.LIMIT) {
            unread.add(Kind.LIMIT, unknown.reason().text(), unknown.trace().range());
        }
        return unknown;
    }
}
