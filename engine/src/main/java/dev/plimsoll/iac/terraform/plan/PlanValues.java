package dev.plimsoll.iac.terraform.plan;

import dev.plimsoll.iac.json.LocatedJson;
import dev.plimsoll.iac.json.LocatedJson.Member;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From the JSON of values to values. Two masks of the same shape say what is unknown, and then missing in the values, and what is
 * sensitive. A member that is null is an attribute that nobody set.
 */
final class PlanValues {

    private static final UnknownReason AFTER_APPLY =
            new UnknownReason(UnknownReason.Kind.COMPUTED, "it is known after apply", "");

    private PlanValues() {}

    /** The attributes of an object. */
    static Map<String, Value> fields(
            LocatedJson object, @Nullable LocatedJson unknown, @Nullable LocatedJson sensitive) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Member member : object.membersOrNone().toList()) {
            LocatedJson hidden = member(unknown, member.name());
            if (!member.value().isNull() || hidden != null && hidden.isTrue()) {
                fields.put(member.name(), of(member.value(), hidden, member(sensitive, member.name())));
            }
        }
        Optional.ofNullable(unknown)
                .ifPresent(mask -> mask.membersOrNone()
                        .filter(member -> hides(member.value()))
                        .forEach(member -> fields.computeIfAbsent(
                                member.name(), name -> unknown(object.range(), member(sensitive, name)))));
        return fields;
    }

    static Value of(LocatedJson json, @Nullable LocatedJson unknown, @Nullable LocatedJson sensitive) {
        if (unknown != null && unknown.isTrue()) {
            return unknown(json.range(), sensitive);
        }
        return new Value.Known(tree(json, unknown, sensitive), trace(json.range(), sensitive));
    }

    private static Tree tree(LocatedJson json, @Nullable LocatedJson unknown, @Nullable LocatedJson sensitive) {
        if (json instanceof LocatedJson.Scalar scalar) {
            return scalar.value();
        }
        if (json instanceof LocatedJson.Members) {
            return new Tree.Fields(fields(json, unknown, sensitive));
        }
        List<LocatedJson> elements = json.elementsOrNone().toList();
        List<Value> items = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            items.add(of(elements.get(i), element(unknown, i), element(sensitive, i)));
        }
        return new Tree.Items(items);
    }

    private static Value unknown(SourceRange range, @Nullable LocatedJson sensitive) {
        return new Value.Unknown(AFTER_APPLY, trace(range, sensitive));
    }

    private static Trace trace(SourceRange range, @Nullable LocatedJson sensitive) {
        Trace trace = Trace.at(range);
        return sensitive != null && sensitive.isTrue() ? trace.masked() : trace;
    }

    /** A mask that is true as a whole is true for every part. */
    private static @Nullable LocatedJson member(@Nullable LocatedJson mask, String name) {
        return mask == null || mask.isTrue() ? mask : mask.member(name).orElse(null);
    }

    private static @Nullable LocatedJson element(@Nullable LocatedJson mask, int index) {
        if (mask != null && mask.isTrue()) {
            return mask;
        }
        return mask instanceof LocatedJson.Elements elements
                        && index < elements.elements().size()
                ? elements.elements().get(index)
                : null;
    }

    /** Whether a mask hides something: masks of values that are wholly known are empty or false. */
    private static boolean hides(LocatedJson mask) {
        return mask.isTrue()
                || mask.membersOrNone().anyMatch(member -> hides(member.value()))
                || mask.elementsOrNone().anyMatch(PlanValues::hides);
    }
}
