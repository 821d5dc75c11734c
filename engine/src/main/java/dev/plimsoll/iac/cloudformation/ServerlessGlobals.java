package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code Globals} of a SAM template adds to resources: a map is merged key by key, all else holds where the resource says nothing. See
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html.
 */
final class ServerlessGlobals {

    private static final String PREFIX = "AWS::Serverless::";

    private final Template template;
    private final Evaluation evaluation;

    ServerlessGlobals(Template template, Evaluation evaluation) {
        this.template = template;
        this.evaluation = evaluation;
    }

    void complete(String type, Map<String, Value> attributes) {
        if (type.startsWith(PREFIX)) {
            template.member("Globals", type.substring(PREFIX.length()))
                    .ifPresent(section -> section.value().entries().forEach(entry -> add(entry, attributes)));
        }
    }

    private void add(Node.Entry entry, Map<String, Value> attributes) {
        DecidingPlace place = new DecidingPlace(
                "Globals." + entry.key(),
                "",
                DecidingPlace.Kind.PROVIDER,
                entry.value().range());
        Value global = evaluation.value(entry.value());
        Value traced = global.with(global.trace().through(place));
        attributes.merge(entry.key(), traced, ServerlessGlobals::merged);
    }

    private static Value merged(Value own, Value global) {
        if (own instanceof Value.Known one
                && one.tree() instanceof Tree.Fields fields
                && global instanceof Value.Known other
                && other.tree() instanceof Tree.Fields more) {
            Map<String, Value> all = new LinkedHashMap<>(more.values());
            fields.values().forEach((name, value) -> all.merge(name, value, (of, by) -> merged(by, of)));
            return new Value.Known(new Tree.Fields(all), own.trace().and(global.trace()));
        }
        return own;
    }
}
