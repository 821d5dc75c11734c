package dev.plimsoll.evaluate.own;

import java.util.List;
import java.util.Map;

/** A text with places that are filled in from facts. */
public record Template(List<Part> parts) {

    /** Longest value that is filled in; a message is for people. */
    private static final int LONGEST_VALUE = 200;

    private static final String HIDDEN = "(hidden)";

    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of a text. */
    public sealed interface Part {}

    /** Words. */
    public record Words(String text) implements Part {}

    /** A property of a bound fact. */
    public record Place(String variable, FactProperty property) implements Part {}

    private static String shown(FactProperty property, Fact fact) {
        if (Families.isSecret(fact, property.name())) {
            return HIDDEN;
        }
        String value = Values.shown(property.of(fact));
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    String filledFrom(Map<String, Fact> facts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Words words) {
                text.append(words.text());
            } else if (part instanceof Place place && facts.containsKey(place.variable())) {
                text.append(shown(place.property(), facts.get(place.variable())));
            }
        }
        return text.toString();
    }
}
