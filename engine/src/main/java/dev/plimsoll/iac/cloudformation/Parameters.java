package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.iac.document.Typing;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the parameters of a template are. */
final class Parameters {

    private final Template template;
    private final Map<String, Value> given;

    /** @param given by name, with the places that they came through */
    Parameters(Template template, Map<String, Value> given) {
        this.template = template;
        this.given = given;
    }

    /** The value of a parameter that is referred to at a place; empty where there is no such parameter. */
    Optional<Value> value(String name, SourceRange range) {
        return template.member("Parameters", name).map(parameter -> {
            Value value = typed(parameter, Optional.ofNullable(given.get(name)).orElseGet(() -> byDefault(parameter)));
            Trace trace = value.trace().movedTo(range);
            boolean secret = attribute(parameter, "NoEcho").equalsIgnoreCase("true");
            return value.with(secret ? trace.masked() : trace);
        });
    }

    private static Value byDefault(Node.Entry parameter) {
        Optional<Node> written = parameter.value().field("Default");
        if (written.isEmpty()) {
            return new Value.Unknown(
                    new UnknownReason(
                            Kind.INPUT,
                            "parameter \"" + parameter.key() + "\" has no value",
                            "pass the parameter file of the deployment"),
                    Trace.at(parameter.keyRange()));
        }
        Value value = NodeValues.value(written.get(), Typing.YAML_1_1);
        DecidingPlace place = new DecidingPlace(
                "!Ref " + parameter.key(),
                "",
                DecidingPlace.Kind.DEFAULT,
                written.get().range());
        return value.with(value.trace().through(place));
    }

    private static Value typed(Node.Entry parameter, Value value) {
        String type = attribute(parameter, "Type");
        if (type.startsWith("AWS::SSM::Parameter::Value<")) {
            return new Value.Unknown(
                    new UnknownReason(
                            Kind.EXTERNAL, "parameter \"" + parameter.key() + "\" is read from Parameter Store", ""),
                    value.trace());
        }
        boolean list = type.equals("CommaDelimitedList") || type.startsWith("List<");
        if (list && value instanceof Value.Known known && known.tree() instanceof Tree.Scalar scalar) {
            return new Value.Known(new Tree.Items(parts(scalar.text(), value.trace())), value.trace());
        }
        return value;
    }

    private static List<Value> parts(String text, Trace trace) {
        return Stream.of(text.split(",", -1))
                .<Value>map(part -> new Value.Known(new Tree.Text(part.strip()), trace))
                .toList();
    }

    private static String attribute(Node.Entry parameter, String name) {
        return parameter.value().field(name).flatMap(Node::scalarText).orElse("");
    }
}
