package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the parameters of a template are. */
final class Parameters {

    /**
     * A value from outside of the template.
     *
     * @param symbol the value where it is known, else what stands for it in names
     */
    record Given(Value value, String symbol) {}

    private final Template template;
    private final Map<String, Given> given = new HashMap<>();
    private final Map<String, Optional<Value>> known = new HashMap<>();

    /** @param given by name, with the places that they came through */
    Parameters(Template template, Map<String, Given> given) {
        this.template = template;
        given.forEach((name, value) -> this.given.put(key(name), value));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** @param evaluation evaluates defaults */
    Value value(String name, SourceRange range, Evaluation evaluation) {
        Optional<Value> seen = known.get(key(name));
        if (seen != null) {
            return seen.map(value -> value.with(value.trace().movedTo(range)))
                    .orElseGet(() -> Unknowns.error("parameter \"" + name + "\" depends on itself", range));
        }
        Optional<Node.Entry> parameter = template.member("parameters", name);
        if (parameter.isEmpty()) {
            return Unknowns.error("there is no parameter \"" + name + "\"", range);
        }
        known.put(key(name), Optional.empty());
        Value value = value(parameter.get(), evaluation);
        Trace trace = value.trace().movedTo(range);
        String type =
                parameter.get().value().field("type").flatMap(Node::scalarText).orElse("");
        Value typed = value.with(type.toLowerCase(Locale.ROOT).startsWith("secure") ? trace.masked() : trace);
        known.put(key(name), Optional.of(typed));
        return typed;
    }

    private Value value(Node.Entry parameter, Evaluation evaluation) {
        Given passed = given.get(key(parameter.key()));
        if (passed != null && !(passed.value() instanceof Value.Absent)) {
            return passed.value();
        }
        Optional<Node> written = parameter.value().field("defaultValue");
        if (written.isPresent()) {
            Value value = evaluation.value(written.get());
            DecidingPlace place = new DecidingPlace(
                    "parameters('" + parameter.key() + "')",
                    "",
                    DecidingPlace.Kind.DEFAULT,
                    written.get().range());
            return value.with(value.trace().through(place));
        }
        boolean nullable = parameter
                .value()
                .field("nullable")
                .flatMap(Node::scalarText)
                .filter("true"::equals)
                .isPresent();
        return nullable
                ? new Value.Known(new Tree.Nothing(), Trace.at(parameter.keyRange()))
                : new Value.Unknown(
                        new UnknownReason(
                                Kind.INPUT,
                                "parameter \"" + parameter.key() + "\" has no value",
                                "pass the parameter file of the deployment with --parameter-file"),
                        Trace.at(parameter.keyRange()));
    }

    /** What stands in names for a parameter that is not known. */
    String symbol(String name, Symbols symbols) {
        Given passed = given.get(key(name));
        if (passed != null) {
            return passed.symbol();
        }
        return template.member("parameters", name)
                .flatMap(parameter -> parameter.value().field("defaultValue"))
                .map(symbols::of)
                .orElse("{" + name + "}");
    }
}
