package dev.plimsoll.iac.arm;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The parts of values. Names know no difference of case. */
final class Fields {

    private Fields() {}

    /** Empty where there is no such name, or the value is no map. */
    static Optional<Value> named(Value of, String name) {
        if (!(of instanceof Value.Known known && known.tree() instanceof Tree.Fields fields)) {
            return Optional.empty();
        }
        Value exact = fields.values().get(name);
        return exact != null
                ? Optional.of(exact)
                : fields.values().entrySet().stream()
                        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** An element of a list, or of a map by its name. */
    static Optional<Value> at(Value of, Value at) {
        if (of instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            return at.number()
                    .filter(number -> number.signum() >= 0
                            && number.compareTo(
                                            BigDecimal.valueOf(items.values().size()))
                                    < 0)
                    .map(number -> items.values().get(number.intValue()));
        }
        return at.text().flatMap(name -> named(of, name));
    }
}
