package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A {@code copy} of a resource, a property or a variable.
 *
 * @param count how often it turns
 */
record Loop(String name, Value count, SourceRange range) {

    static final String KEY = "copy";

    /** The service makes no more of one resource. */
    static final int MOST_TURNS = 800;

    static Loop of(Node copy, Evaluation evaluation) {
        Value count = copy.field("count")
                .map(evaluation::value)
                .orElseGet(() -> Unknowns.error("copy has no count", copy.range()));
        return new Loop(evaluation.symbol(copy.field("name").orElse(copy)), count, copy.range());
    }

    /** Where the list of loops stands that make properties; empty for what only bears the name. */
    static List<Node> ofProperties(Node.Entry entry) {
        boolean loops = entry.key().equals(KEY)
                && !entry.value().items().isEmpty()
                && entry.value().items().stream()
                        .allMatch(loop -> loop.field("name").isPresent()
                                && loop.field("input").isPresent());
        return loops ? entry.value().items() : List.of();
    }

    /** Why nobody knows how often it turns, or that it turns too often; empty where its turns are those of {@link #turns}. */
    Optional<UnknownReason> problem() {
        if (count instanceof Value.Unknown unknown) {
            return Optional.of(unknown.reason());
        }
        BigDecimal number = count.number().orElse(null);
        if (number == null || number.signum() < 0) {
            return Optional.of(new UnknownReason(Kind.ERROR, "the count of a copy is no number", ""));
        }
        return number.compareTo(BigDecimal.valueOf(MOST_TURNS)) > 0
                ? Optional.of(new UnknownReason(Kind.LIMIT, "a copy turns more than " + MOST_TURNS + " times", ""))
                : Optional.empty();
    }

    /** Its turns; one that stands for any where nobody knows how many there are. */
    List<CopyIndexes> turns(CopyIndexes around) {
        return problem().isPresent()
                ? List.of(around.in(name, CopyIndexes.ANY))
                : IntStream.range(0, count.number().orElse(BigDecimal.ZERO).intValue())
                        .mapToObj(turn -> around.in(name, turn))
                        .toList();
    }

    /** The list that the loop of a property or variable makes. */
    Value values(Node copy, Evaluation evaluation) {
        Node input = copy.field("input").orElse(copy);
        Optional<UnknownReason> problem = problem();
        if (problem.isPresent()) {
            return new Value.Unknown(problem.get(), Traces.of(List.of(count), range));
        }
        List<Value> values = new ArrayList<>();
        for (CopyIndexes turn : turns(evaluation.copies())) {
            values.add(evaluation.at(turn).value(input));
        }
        return new Value.Known(new Tree.Items(values), Traces.of(List.of(count), range));
    }
}
