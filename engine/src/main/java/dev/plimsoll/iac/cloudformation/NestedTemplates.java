package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource.ModuleCall;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The templates that one template and those below it nest, as far as they are files. */
final class NestedTemplates {

    private static final int MOST_LEVELS = 12;
    private static final int MOST_STACKS = 1_000;

    private final Documents documents;
    private final Map<String, Template> templates;
    private final Set<UnreadInfrastructure> faults = new LinkedHashSet<>();
    private final Set<String> nested = new LinkedHashSet<>();
    private final Set<String> cyclic = new LinkedHashSet<>();
    private int stacks;

    /** @param templates all that are at hand, by path */
    NestedTemplates(Documents documents, Map<String, Template> templates) {
        this.documents = documents;
        this.templates = templates;
    }

    void fault(UnreadInfrastructure fault) {
        faults.add(fault);
    }

    Set<UnreadInfrastructure> faults() {
        return faults;
    }

    /** Paths of the templates that were nested. */
    Set<String> nested() {
        return nested;
    }

    /** Paths of the templates that nest themselves. */
    Set<String> cyclic() {
        return cyclic;
    }

    /** The stack that a resource is; empty where it is none, or its template is not at hand. */
    Optional<Stack> stack(Stack caller, Node.Entry resource, Evaluation evaluation, Presence presence) {
        return source(resource.value()).flatMap(source -> {
            Value written = evaluation.value(source);
            Optional<String> path = assetPath(resource.value())
                    .or(written::text)
                    .flatMap(
                            text -> Paths.resolve(Paths.folder(caller.template().path()), text))
                    .filter(file -> documents.paths().contains(file));
            Optional<Template> template = path.map(templates::get);
            if (template.isEmpty()) {
                fault(new UnreadInfrastructure(
                        Kind.NOT_AT_HAND,
                        "the template of the nested stack \"" + resource.key() + "\" is not at hand",
                        source.range()));
                return Optional.empty();
            }
            return stack(caller, resource, template.get(), evaluation, presence);
        });
    }

    private Optional<Stack> stack(
            Stack caller, Node.Entry resource, Template template, Evaluation evaluation, Presence presence) {
        List<ModuleCall> path = new ArrayList<>(caller.path());
        path.add(new ModuleCall(resource.key(), resource.keyRange()));
        boolean itself = template.path().equals(caller.template().path())
                || caller.path().stream().anyMatch(call -> call.range().path().equals(template.path()));
        if (itself) {
            cyclic.add(template.path());
            fault(new UnreadInfrastructure(Kind.MALFORMED, "the template nests itself", resource.keyRange()));
            return Optional.empty();
        }
        if (path.size() > MOST_LEVELS || ++stacks > MOST_STACKS) {
            fault(new UnreadInfrastructure(
                    Kind.LIMIT,
                    "templates nest more than " + MOST_LEVELS + " levels deep or " + MOST_STACKS + " times",
                    resource.keyRange()));
            return Optional.empty();
        }
        nested.add(template.path());
        return Optional.of(new Stack(template, given(resource, evaluation), path, presence, this));
    }

    private static Map<String, Value> given(Node.Entry resource, Evaluation evaluation) {
        Map<String, Value> given = new LinkedHashMap<>();
        resource.value()
                .field("Properties")
                .flatMap(properties -> properties.field("Parameters"))
                .ifPresent(parameters -> parameters.entries().forEach(entry -> {
                    Value value = evaluation.value(entry.value());
                    SourceRange range = entry.value().range();
                    DecidingPlace place =
                            new DecidingPlace("!Ref " + entry.key(), resource.key(), DecidingPlace.Kind.CALLER, range);
                    if (!(value instanceof Value.Absent)) {
                        given.put(entry.key(), value.with(value.trace().through(place)));
                    }
                }));
        return given;
    }

    private static Optional<Node> source(Node resource) {
        String type = resource.field("Type").flatMap(Node::scalarText).orElse("");
        Optional<Node> properties = resource.field("Properties");
        return switch (type) {
            case "AWS::CloudFormation::Stack" -> properties.flatMap(found -> found.field("TemplateURL"));
            case "AWS::Serverless::Application" -> properties.flatMap(found -> found.field("Location"));
            default -> Optional.empty();
        };
    }

    /** The CDK writes where the template of a nested stack lies beside the address that it will have. */
    private static Optional<String> assetPath(Node resource) {
        return resource.field("Metadata")
                .flatMap(metadata -> metadata.field("aws:asset:path"))
                .flatMap(Node::scalarText);
    }
}
