package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Resource.ModuleCall;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A resource as a template declares it, at one turn of its loop.
 *
 * @param symbolicName of templates that Bicep makes; empty in others
 * @param header what names it
 */
record DeclaredResource(
        ResourceName name,
        String symbolicName,
        Node node,
        Evaluation evaluation,
        Presence presence,
        SourceRange range,
        SourceRange header) {

    private static final String DEPLOYMENT = "microsoft.resources/deployments";
    private static final String PROPERTIES = "properties";
    private static final Set<String> NO_ATTRIBUTES =
            Set.of("type", "apiVersion", "resources", "copy", "condition", "comments", "existing", "import");

    boolean isDeployment() {
        return name.type().toLowerCase(Locale.ROOT).equals(DEPLOYMENT);
    }

    /** @param address unique among the resources */
    Resource resource(String address, List<ModuleCall> path) {
        boolean existing = node.field("existing")
                .flatMap(Node::scalarText)
                .filter("true"::equals)
                .isPresent();
        return new Resource(
                address,
                name.type(),
                name.name(),
                existing ? Resource.Kind.DATA : Resource.Kind.MANAGED,
                Resource.Format.ARM,
                "azure",
                path,
                attributes(),
                presence,
                range,
                header);
    }

    private Map<String, Value> attributes() {
        Map<String, Value> attributes = new LinkedHashMap<>();
        for (Node.Entry entry : node.entries()) {
            boolean template = isDeployment() && entry.key().equals(PROPERTIES);
            if (!NO_ATTRIBUTES.contains(entry.key()) && !template) {
                attributes.put(entry.key(), evaluation.value(entry.value()));
            }
        }
        Value scope = attributes.get("scope");
        if (scope != null) {
            String id = node.field("scope").map(evaluation::symbol).orElse("");
            ResourceName.ofId(id)
                    .ifPresent(target ->
                            attributes.put("scope", scope.with(scope.trace().referringTo(target.address()))));
        }
        if (!name.parents().isEmpty()) {
            Trace named = Trace.at(node.field("name").map(Node::range).orElse(header));
            attributes.put("name", new Value.Known(new Tree.Text(name.name()), named));
            attributes.put("parent", parent(named));
        }
        return attributes;
    }

    /** What holds it by type and name, with references to all that hold that in turn. */
    private Value parent(Trace named) {
        Trace trace = named;
        String nearest = "";
        for (ResourceName parent : name.parents()) {
            nearest = parent.address();
            trace = trace.referringTo(nearest);
        }
        return new Value.Known(new Tree.Text(nearest), trace);
    }

    /** The place that gives a parameter to a nested template. */
    DecidingPlace gives(String parameter, SourceRange place) {
        return new DecidingPlace("parameters('" + parameter + "')", name.name(), DecidingPlace.Kind.CALLER, place);
    }
}
