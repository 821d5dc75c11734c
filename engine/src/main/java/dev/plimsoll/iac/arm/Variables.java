package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the variables of a template are. */
final class Variables {

    private final Template template;
    private final Budget budget;
    private final Map<String, Optional<Value>> known = new HashMap<>();

    Variables(Template template, Budget budget) {
        this.template = template;
        this.budget = budget;
    }

    Value value(String name, SourceRange range, Evaluation evaluation) {
        String key = name.toLowerCase(Locale.ROOT);
        Optional<Value> seen = known.get(key);
        if (seen != null && seen.isEmpty()) {
            return Unknowns.error("variable \"" + name + "\" depends on itself", range);
        }
        Optional<Node> definition = definition(name);
        if (seen == null && definition.isPresent()) {
            known.put(key, Optional.empty());
            seen = Optional.of(evaluation.value(definition.get()));
            known.put(key, seen);
        } else if (seen == null) {
            seen = loop(name, evaluation);
            known.put(key, seen.isEmpty() ? null : seen);
        }
        if (seen.isEmpty()) {
            return Unknowns.error("there is no variable \"" + name + "\"", range);
        }
        Value value = seen.get();
        if (!budget.takes(value)) {
            return Unknowns.of(UnknownReason.Kind.LIMIT, "the template comes to too many values", range);
        }
        DecidingPlace place = new DecidingPlace(
                "variables('" + name + "')",
                "",
                DecidingPlace.Kind.DEFINITION,
                value.trace().range());
        return value.with(value.trace().movedTo(range).through(place));
    }

    Optional<Node> definition(String name) {
        return template.member("variables", name).map(Node.Entry::value);
    }

    /** One of the lists that loops beside the other variables make. */
    private Optional<Value> loop(String name, Evaluation evaluation) {
        return template.member("variables", Loop.KEY).stream()
                .flatMap(loops -> loops.value().items().stream())
                .filter(loop -> loop.field("name")
                        .flatMap(Node::scalarText)
                        .filter(name::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .map(loop -> Loop.of(loop, evaluation).values(loop, evaluation));
    }
}
