package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Resource.ModuleCall;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A template with its parameters: what will be created of it. */
final class Stack implements NestedOutputs {

    /** What stands beside the properties of a resource and becomes an attribute too; it wins over a property of its name. */
    private static final List<String> BESIDE_PROPERTIES = List.of(
            "DeletionPolicy",
            "UpdateReplacePolicy",
            "DependsOn",
            "Condition",
            "Metadata",
            "CreationPolicy",
            "UpdatePolicy");

    private final Template template;
    private final List<ModuleCall> path;
    private final Presence presence;
    private final Evaluation evaluation;
    private final ServerlessGlobals globals;
    private final NestedTemplates nested;
    private final Map<String, Optional<Stack>> children = new HashMap<>();

    /**
     * @param path the calls that lead to it, outermost first
     * @param nested reads the templates below it
     */
    Stack(
            Template template,
            Map<String, Value> given,
            List<ModuleCall> path,
            Presence presence,
            NestedTemplates nested) {
        this.template = template;
        this.path = List.copyOf(path);
        this.presence = presence;
        this.evaluation = new Evaluation(template, given, this);
        this.globals = new ServerlessGlobals(template, evaluation);
        this.nested = nested;
    }

    Template template() {
        return template;
    }

    List<ModuleCall> path() {
        return path;
    }

    /** Its resources in source order, those of a nested stack after it. */
    List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (Node.Entry entry : template.section("Resources")) {
            if (entry.key().startsWith("Fn::")) {
                nested.fault(new UnreadInfrastructure(
                        UnreadInfrastructure.Kind.UNRENDERED,
                        "what " + entry.key() + " makes is not read",
                        entry.keyRange()));
            } else {
                presence(entry).ifPresent(found -> {
                    resource(entry, found).ifPresent(resources::add);
                    child(entry.key()).ifPresent(child -> resources.addAll(child.resources()));
                });
            }
        }
        return resources;
    }

    private Optional<Presence> presence(Node.Entry entry) {
        Optional<Node> condition = entry.value().field("Condition");
        Optional<String> name = condition.flatMap(Node::scalarText);
        if (name.isEmpty()) {
            return Optional.of(presence);
        }
        Value value = evaluation.conditions().named(name.get(), condition.get().range());
        if (value.truth().isEmpty()) {
            return Optional.of(new Presence.Uncertain(Conditions.reason(value)));
        }
        return value.truth().get() ? Optional.of(presence) : Optional.empty();
    }

    private Optional<Resource> resource(Node.Entry entry, Presence found) {
        Optional<String> type = entry.value().field("Type").flatMap(Node::scalarText);
        if (type.isEmpty()) {
            boolean made = entry.value().field("Type").isPresent();
            nested.fault(new UnreadInfrastructure(
                    made ? UnreadInfrastructure.Kind.UNRENDERED : UnreadInfrastructure.Kind.MALFORMED,
                    "resource \"" + entry.key() + "\" has "
                            + (made ? "no type until another tool has made the template" : "no type"),
                    entry.keyRange()));
            return Optional.empty();
        }
        return Optional.of(new Resource(
                address(entry.key()),
                type.get(),
                entry.key(),
                Resource.Kind.MANAGED,
                Resource.Format.CLOUDFORMATION,
                provider(type.get()),
                path,
                attributes(entry.value(), type.get()),
                found,
                entry.range(),
                entry.keyRange()));
    }

    private String address(String logicalId) {
        StringBuilder address = new StringBuilder();
        path.forEach(call -> address.append(call.name()).append('.'));
        return address.append(logicalId).toString();
    }

    private static String provider(String type) {
        String first = type.substring(0, Math.max(0, type.indexOf("::")));
        return first.equals("Custom") ? "" : first.toLowerCase(Locale.ROOT);
    }

    private Map<String, Value> attributes(Node resource, String type) {
        Map<String, Value> attributes = new LinkedHashMap<>();
        Optional<Node> properties = resource.field("Properties");
        if (properties.isPresent()) {
            Value value = evaluation.value(properties.get());
            if (value instanceof Value.Known known && known.tree() instanceof Tree.Fields fields) {
                attributes.putAll(fields.values());
            } else {
                nested.fault(new UnreadInfrastructure(
                        UnreadInfrastructure.Kind.UNRENDERED,
                        "the properties are no map before the template is rendered",
                        properties.get().range()));
            }
        }
        globals.complete(type, attributes);
        for (String name : BESIDE_PROPERTIES) {
            resource.field(name).ifPresent(node -> attributes.put(name, evaluation.value(node)));
        }
        return attributes;
    }

    private Optional<Stack> child(String logicalId) {
        Optional<Stack> known = children.get(logicalId);
        if (known != null) {
            return known;
        }
        children.put(logicalId, Optional.empty());
        Optional<Stack> child = template.member("Resources", logicalId)
                .flatMap(entry -> presence(entry).flatMap(found -> nested.stack(this, entry, evaluation, found)));
        children.put(logicalId, child);
        return child;
    }

    @Override
    public Optional<Value> value(String resource, String output) {
        return child(resource)
                .flatMap(stack -> stack.template
                        .member("Outputs", output)
                        .flatMap(entry -> entry.value().field("Value"))
                        .map(stack.evaluation::value));
    }
}
