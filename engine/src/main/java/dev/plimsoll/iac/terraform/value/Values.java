package dev.plimsoll.iac.terraform.value;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ways to look at values that all of the evaluation shares. */
public final class Values {

    /**
     * The name under which the object of a resource says that it has attributes besides those that are written. It cannot be written.
     */
    public static final String REST = "*";

    private Values() {}

    /** The tree of a known value; {@code null} of Terraform where it is absent. */
    public static Tree tree(Value value) {
        if (value instanceof Value.Unknown unknown) {
            throw new NotKnown(unknown);
        }
        return value instanceof Value.Known known ? known.tree() : new Tree.Nothing();
    }

    public static boolean isNull(Value value) {
        return tree(value) instanceof Tree.Nothing;
    }

    /** The entries in the order in which Terraform visits them: by key. */
    public static Map<String, Value> sorted(Tree.Fields fields) {
        Map<String, Value> sorted = new TreeMap<>(fields.values());
        sorted.remove(REST);
        return sorted;
    }

    /** What an error message calls the value. */
    public static String kind(Tree tree) {
        if (tree instanceof Tree.Items items) {
            return items.isSet() ? "a set" : "a list";
        }
        if (tree instanceof Tree.Fields) {
            return "a map";
        }
        if (tree instanceof Tree.Text) {
            return "a string";
        }
        if (tree instanceof Tree.Numeral) {
            return "a number";
        }
        return tree instanceof Tree.Truth ? "a bool" : "null";
    }

    /**
     * The value of an element that was taken out of {@code container} by an expression at {@code place}. The last place that decided the
     * container is narrowed to that of the element.
     */
    public static Value taken(Value container, Value element, SourceRange place) {
        List<DecidingPlace> places = new ArrayList<>(container.trace().decidedBy());
        if (!places.isEmpty()) {
            DecidingPlace last = places.get(places.size() - 1);
            if (last.range().contains(element.trace().range())) {
                DecidingPlace narrowed = new DecidingPlace(
                        last.name(), last.holder(), last.kind(), element.trace().range());
                places.set(places.size() - 1, narrowed);
            }
        }
        Trace of = container.trace();
        Trace trace = new Trace(place, places, of.references(), of.sensitive()).and(element.trace());
        return element.with(trace);
    }

    /** Whether the tree holds nothing unknown at any depth. */
    public static boolean isWhole(Value value, Budget budget) {
        budget.step();
        if (!(value instanceof Value.Known known)) {
            return false;
        }
        if (known.tree() instanceof Tree.Items items) {
            return items.values().stream().allMatch(element -> isWhole(element, budget));
        }
        if (known.tree() instanceof Tree.Fields fields) {
            return fields.values().entrySet().stream()
                    .allMatch(entry -> !entry.getKey().equals(REST) && isWhole(entry.getValue(), budget));
        }
        return true;
    }
}
