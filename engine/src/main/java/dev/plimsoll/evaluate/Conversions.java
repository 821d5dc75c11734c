package dev.plimsoll.evaluate;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the expression of {@code USING} does to old values. */
final class Conversions {

    private static final Set<String> CUTTING = Set.of(
            "left",
            "right",
            "substr",
            "substring",
            "split_part",
            "trunc",
            "round",
            "floor",
            "ceil",
            "ceiling",
            "date_trunc",
            "div",
            "mod");

    private Conversions() {}

    /** What is lost, as a sentence; null where nothing is, as far as the text tells. */
    static @Nullable String loss(@Nullable Expression using) {
        if (using == null) {
            return null;
        }
        if (using.columns().isEmpty() && using.functions().isEmpty()) {
            return "USING takes nothing of the old value: all of them are gone.";
        }
        return using.functions().stream()
                .map(ObjectName::name)
                .filter(CUTTING::contains)
                .sorted()
                .findFirst()
                .map(function -> "USING keeps only what " + function + "() leaves of the old value.")
                .orElse(null);
    }
}
