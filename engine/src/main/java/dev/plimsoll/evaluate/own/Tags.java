package dev.plimsoll.evaluate.own;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;

/** The tags or labels of a resource, wherever its format writes them. */
final class Tags {

    /** Where tags are maps: Terraform, ARM, Google, Compose. The first covers those of the provider's {@code default_tags}. */
    private static final List<List<String>> MAPS =
            List.of(List.of("tags_all"), List.of("tags"), List.of("labels"), List.of("metadata", "labels"));

    private Tags() {}

    /** The tag of this name; unknown where some list of tags is not known. */
    static Value of(Resource resource, String name) {
        Value unknown = null;
        for (List<String> path : MAPS) {
            Value tags = resource.attribute(path.get(0));
            for (String step : path.subList(1, path.size())) {
                tags = tags.field(step);
            }
            Value tag = tags.field(name);
            if (tag.isKnown()) {
                return tag;
            }
            unknown = tag instanceof Value.Unknown ? tag : unknown;
        }
        Value listed = listed(resource.attribute("Tags"), name);
        if (listed.isKnown() || unknown == null) {
            return listed;
        }
        return unknown;
    }

    /** CloudFormation writes a list of {@code Key} and {@code Value}. */
    private static Value listed(Value tags, String name) {
        if (!(tags instanceof Value.Known known) || !(known.tree() instanceof Tree.Items items)) {
            return tags instanceof Value.Known ? tags.field(name) : tags;
        }
        Value otherwise = new Value.Absent(Trace.at(tags.trace().range()));
        for (Value tag : items.values()) {
            Value key = tag.field("Key");
            if (key.text().filter(name::equals).isPresent()) {
                return tag.field("Value");
            }
            otherwise = key instanceof Value.Unknown ? key : otherwise;
        }
        return otherwise;
    }
}
