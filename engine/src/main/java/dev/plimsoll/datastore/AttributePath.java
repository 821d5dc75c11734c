package dev.plimsoll.datastore;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;

/** A way to a value inside a resource: {@code point_in_time_recovery.enabled}. Of blocks that may repeat it takes the first. */
record AttributePath(List<String> steps) {

    static AttributePath of(String text) {
        return new AttributePath(List.of(text.split("\\.")));
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

    Value of(Resource resource) {
        Value value = resource.attribute(steps.get(0));
        for (String step : steps.subList(1, steps.size())) {
            value = single(value).field(step);
        }
        return withoutNull(value);
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
