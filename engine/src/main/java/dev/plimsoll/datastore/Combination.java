package dev.plimsoll.datastore;

import dev.plimsoll.datastore.PropertySource.Together;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What several parts of a store say of one property, taken together. Unknown counts only where it could change the answer. */
final class Combination {

    private Combination() {}

    /** @param values at least one */
    static Value of(List<Value> values, Together together) {
        return switch (together) {
            case FIRST -> values.get(0);
            case ANY -> decided(values, true);
            case ALL -> decided(values, false);
            case LEAST -> extreme(values, Comparator.naturalOrder());
            case MOST -> extreme(values, Comparator.reverseOrder());
            case EACH ->
                new Value.Known(
                        new Tree.Items(values.stream()
                                .flatMap(value -> Values.items(value).stream())
                                .toList()),
                        values.get(0).trace());
        };
    }

    private static Value decided(List<Value> values, boolean deciding) {
        return values.stream()
                .filter(value -> value.truth().equals(Optional.of(deciding)))
                .findFirst()
                .or(() -> unknown(values))
                .orElse(values.get(0));
    }

    private static Value extreme(List<Value> values, Comparator<BigDecimal> order) {
        return unknown(values)
                .or(() -> values.stream()
                        .filter(value -> value.number().isPresent())
                        .min(Comparator.comparing(value -> value.number().orElse(BigDecimal.ZERO), order)))
                .orElse(values.get(0));
    }

    private static Optional<Value> unknown(List<Value> values) {
        return values.stream().filter(Value.Unknown.class::isInstance).findFirst();
    }
}
