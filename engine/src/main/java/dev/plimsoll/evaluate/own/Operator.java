package dev.plimsoll.evaluate.own;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a property is compared. */
public enum Operator {
    IS("is", "It is this value, or that of another fact: `$t.name`."),
    NOT("not", "It is there and is not this value."),
    IN("in", "It is one of these values."),
    NOT_IN("not-in", "It is there and is none of these values."),
    LESS("less", "The number is below this one."),
    AT_MOST("at-most", "The number is this one or below."),
    MORE("more", "The number is above this one."),
    AT_LEAST("at-least", "The number is this one or above."),
    MATCHES("matches", "The whole text matches this regular expression (RE2)."),
    NOT_MATCHES("not-matches", "It is there, and the whole text does not match this regular expression."),
    CONTAINS("contains", "The list has this element, or the text these words."),
    NOT_CONTAINS("not-contains", "The list lacks this element, or the text these words; also where there is none."),
    EXISTS("exists", "Whether it is there at all: `true` or `false`."),
    ANY("any", "Some element of the list holds to these comparisons."),
    ALL("all", "Each element of the list holds to these comparisons; true of an empty list."),
    SIZE("size", "The number of elements holds to these comparisons.");

    private final String id;
    private final String meaning;

    Operator(String id, String meaning) {
        this.id = id;
        this.meaning = meaning;
    }

    /** As rules write it. */
    public String id() {
        return id;
    }

    /** One sentence for the documentation. */
    public String meaning() {
        return meaning;
    }

    /** Whether it compares numbers. */
    public boolean isOrder() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    /** Whether what it is given are comparisons themselves. */
    public boolean isNested() {
        return this == ANY || this == ALL || this == SIZE;
    }

    /** Whether what it is given is a list. */
    public boolean isSet() {
        return this == IN || this == NOT_IN;
    }

    /** Whether what it is given is a regular expression. */
    public boolean isPattern() {
        return this == MATCHES || this == NOT_MATCHES;
    }

    public static Optional<Operator> byId(String id) {
        return Arrays.stream(values())
                .filter(operator -> operator.id.equals(id))
                .findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Operator::id).toList();
    }
}
