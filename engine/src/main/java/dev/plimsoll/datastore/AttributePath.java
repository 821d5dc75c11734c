package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way to a value inside a resource: {@code point_in_time_recovery.enabled}. Of blocks that may repeat it takes the first, or the first
 * that brackets choose: {@code env[name=POSTGRES_PASSWORD].value} by the text of a field, {@code containers[image~postgres].env} by a
 * pattern that occurs in it, where a dot as key is the text itself: {@code command[.~requirepass]}. With {@code rule[*].days} it is a list
 * of what all blocks hold. Brackets with a name alone are a name that may hold dots: {@code environment[xpack.security.enabled]}. With an
 * exclamation mark before it, it is the opposite of the truth value. A single dot is the whole resource.
 *
 * @param text as it is written
 */
record AttributePath(String text, List<PathStep> steps) {

    private static final String WHOLE = ".";
    private static final String OPPOSITE = "!";
    private static final Pattern OF_ARM = Pattern.compile("^!?(?:properties|sku)\\.");
    private static final Pattern STEP = Pattern.compile("([^.\\[]+)"
            + "(?:\\[(?:(\\*)|([^=~\\]]+)([=~])((?:[^\\[\\]]|\\[[^\\]]*\\])*)|([\\w.-]+))\\])?"
            + "(?:\\.|$)");

    static AttributePath of(String text) {
        List<PathStep> steps = new ArrayList<>();
        if (!text.equals(WHOLE)) {
            Matcher matcher = STEP.matcher(text);
            int end = text.startsWith(OPPOSITE) ? 1 : 0;
            while (end < text.length() && matcher.find(end) && matcher.start() == end) {
                steps.add(step(matcher));
                if (matcher.group(6) != null) {
                    steps.add(PathStep.of(matcher.group(6), null, null, null));
                }
                end = matcher.end();
            }
            if (end < text.length()) {
                throw new IllegalStateException(text + " is no way to an attribute");
            }
        }
        return new AttributePath(text, List.copyOf(steps));
    }

    /** The first of these that is there; the first one's absence where none is. */
    static Value first(List<AttributePath> paths, Resource resource) {
        Value absent = null;
        for (AttributePath path : paths) {
            Value value = path.of(resource);
            if (!(value instanceof Value.Absent)) {
                return value;
            }
            absent = absent == null ? value : absent;
        }
        return absent == null ? resource.attribute("") : absent;
    }

    /**
     * Whether a format may have an attribute of this name: those of CloudFormation begin with a capital, most of Azure Resource Manager are
     * properties.
     */
    boolean mayBeOf(Resource.Format format) {
        boolean capital = Character.isUpperCase(text.charAt(0));
        boolean property = OF_ARM.matcher(text).find();
        return switch (format) {
            case CLOUDFORMATION -> capital;
            case ARM -> property;
            default -> !capital && !property;
        };
    }

    private static PathStep step(Matcher matcher) {
        return matcher.group(2) != null
                ? PathStep.each(matcher.group(1))
                : PathStep.of(matcher.group(1), matcher.group(3), matcher.group(4), matcher.group(5));
    }

    Value of(Resource resource) {
        Value whole = new Value.Known(
                new Tree.Fields(resource.attributes()), resource.attribute("").trace());
        Value value = steps.isEmpty() ? whole : withoutNull(follow(whole, 0));
        return text.startsWith(OPPOSITE) ? Reading.NOT.of(value, none -> false) : value;
    }

    private Value follow(Value from, int at) {
        PathStep step = steps.get(at);
        Value value = step.chosen(single(from).field(step.name()));
        if (at + 1 == steps.size()) {
            return value;
        }
        if (step.each() && !(value instanceof Value.Unknown)) {
            List<Value> all = Values.items(value).stream()
                    .map(item -> withoutNull(follow(item, at + 1)))
                    .toList();
            return all.isEmpty()
                    ? new Value.Absent(value.trace())
                    : new Value.Known(new Tree.Items(all), value.trace());
        }
        return follow(value, at + 1);
    }

    /** Whether it leads to a list of what several blocks hold. */
    boolean isEach() {
        return steps.stream().anyMatch(PathStep::each);
    }

    private static Value single(Value value) {
        return value instanceof Value.Known known && known.tree() instanceof Tree.Items ? value.item(0) : value;
    }

    /** A null that somebody wrote is what providers take for an attribute that is not there. */
    private static Value withoutNull(Value value) {
        return value instanceof Value.Known known && known.tree() instanceof Tree.Nothing
                ? new Value.Absent(value.trace())
                : value;
    }
}
