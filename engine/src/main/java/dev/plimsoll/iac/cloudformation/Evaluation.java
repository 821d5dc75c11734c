package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.iac.document.Typing;
import dev.plimsoll.iac.template.SameValues;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates what stands in one template, given its parameters. */
final class Evaluation {

    private final Template template;
    private final Parameters parameters;
    private final Conditions conditions;
    private final Lookups lookups;
    private final Texts texts;
    private final NestedOutputs outputs;

    Evaluation(Template template, Map<String, Value> given, NestedOutputs outputs) {
        this.template = template;
        this.parameters = new Parameters(template, given);
        this.conditions = new Conditions(template, this::value);
        this.lookups = new Lookups(template, this::value);
        this.texts = new Texts(this);
        this.outputs = outputs;
    }

    Conditions conditions() {
        return conditions;
    }

    Value value(Node node) {
        Optional<Call> call = Call.of(node);
        if (call.isPresent()) {
            return call(call.get());
        }
        if (node instanceof Node.Scalar scalar) {
            Tree tree = NodeValues.scalar(scalar, Typing.YAML_1_1);
            return DynamicReference.in(tree, node.range()).orElseGet(() -> new Value.Known(tree, node.trace()));
        }
        return node instanceof Node.Mapping
                ? fields(node)
                : new Value.Known(new Tree.Items(items(node.items())), node.trace());
    }

    private List<Value> items(List<Node> nodes) {
        List<Value> items = new ArrayList<>();
        for (Node node : nodes) {
            Value value = value(node);
            if (!(value instanceof Value.Absent)) {
                items.add(value);
            }
        }
        return items;
    }

    private Value fields(Node node) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Node.Entry entry : node.entries()) {
            if (entry.key().startsWith("Fn::")) {
                return Unknowns.of(Kind.UNSUPPORTED, entry.key() + " is not evaluated", node.range());
            }
            fields.put(entry.key(), value(entry.value()));
        }
        return new Value.Known(new Tree.Fields(fields), node.trace());
    }

    private Value call(Call call) {
        return switch (call.name()) {
            case Call.REF -> reference(call.argument().scalarText().orElse(""), call.range());
            case "Fn::GetAtt" -> attribute(call);
            case "Fn::Sub" -> texts.substituted(call);
            case "Fn::Join" -> texts.joined(call);
            case "Fn::Split" -> texts.split(call);
            case "Fn::Base64" -> texts.base64(call);
            case "Fn::Select" -> lookups.selected(call);
            case "Fn::FindInMap" -> lookups.mapped(call);
            case "Fn::Length" -> lookups.length(call);
            case "Fn::If" -> chosen(call);
            case "Fn::ImportValue" -> Unknowns.of(Kind.EXTERNAL, "another stack exports it", call.range());
            case "Fn::GetAZs" -> Unknowns.of(Kind.EXTERNAL, "the account decides its availability zones", call.range());
            default -> Unknowns.unsupported(call.shortName(), call.range());
        };
    }

    /** What {@code Ref} gives. */
    Value reference(String name, SourceRange range) {
        if (PseudoParameters.isOne(name)) {
            return PseudoParameters.value(name, range);
        }
        return parameters.value(name, range).orElseGet(() -> {
            Value value = template.member("Resources", name).isPresent()
                    ? Unknowns.of(Kind.COMPUTED, "\"" + name + "\" is named when it is created", range)
                    : Unknowns.error("there is no parameter or resource \"" + name + "\"", range);
            return value.with(value.trace().referringTo(name));
        });
    }

    private Value attribute(Call call) {
        Node argument = call.argument();
        if (argument instanceof Node.Sequence && argument.items().size() == 2) {
            Value resource = value(argument.items().get(0));
            Value attribute = value(argument.items().get(1));
            return resource.text()
                    .flatMap(name -> attribute.text().map(text -> attribute(name, text, call.range())))
                    .orElseGet(() -> Unknowns.first(
                            List.of(resource, attribute), call.range(), "!GetAtt has no name of a resource"));
        }
        String path = argument.scalarText().orElse("");
        int dot = path.indexOf('.');
        return dot < 0
                ? Unknowns.error("!GetAtt names no attribute", call.range())
                : attribute(path.substring(0, dot), path.substring(dot + 1), call.range());
    }

    /** What {@code Fn::GetAtt} gives. */
    Value attribute(String resource, String attribute, SourceRange range) {
        if (template.member("Resources", resource).isEmpty()) {
            return Unknowns.error("there is no resource \"" + resource + "\"", range);
        }
        if (attribute.startsWith("Outputs.")) {
            Optional<Value> output = outputs.value(resource, attribute.substring("Outputs.".length()));
            if (output.isPresent()) {
                return output.get().with(output.get().trace().movedTo(range));
            }
        }
        String text = "\"" + resource + "." + attribute + "\" is computed when it is created";
        Value value = Unknowns.of(Kind.COMPUTED, text, range);
        return value.with(value.trace().referringTo(resource));
    }

    private Value chosen(Call call) {
        List<Node> arguments = call.argument().items();
        if (arguments.size() != 3) {
            return Unknowns.error("!If needs a condition and two values", call.range());
        }
        String name = arguments.get(0).scalarText().orElse("");
        Value condition = conditions.named(name, call.range());
        Optional<Boolean> truth = condition.truth();
        if (truth.isPresent()) {
            return branch(name, arguments.get(truth.get() ? 1 : 2), condition, call);
        }
        Value one = value(arguments.get(1));
        Value other = value(arguments.get(2));
        if (SameValues.areDecided(one) && SameValues.equal(one, other)) {
            return one.with(Traces.of(List.of(one, other), call.range()));
        }
        Trace trace = Traces.of(List.of(condition, one, other), call.range());
        return new Value.Unknown(Conditions.reason(condition), trace);
    }

    private Value branch(String name, Node branch, Value condition, Call call) {
        Value value = value(branch);
        DecidingPlace place = new DecidingPlace("!If " + name, "", DecidingPlace.Kind.DEFINITION, branch.range());
        Trace trace = value.trace().movedTo(call.range()).through(place);
        return value.with(trace.and(condition.trace()));
    }
}
