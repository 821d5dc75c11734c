package dev.plimsoll.drift;

import dev.plimsoll.live.Digests;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The value of a property, and what it takes to tell whether two are the same.
 *
 * @param text as it is shown; of a digest, the digest
 * @param type of the column that an expression is for, or null: it is what its literals are
 */
record Form(String text, Kind kind, @Nullable String type) {

    /** How two forms are compared. */
    enum Kind {
        /** By their text. */
        EXACT,
        /** An expression: a server prints it in another way than it is written. */
        EXPRESSION,
        /** A query: two texts that are not the same may still be one query, which a server alone can tell. */
        QUERY,
        /** An expression as a server has printed it: in other words it may still be the same. */
        PRINTED,
        /** A replay cannot tell: another text may be the same. */
        UNSURE,
        /** Stands for a text that a file does not hold. */
        DIGEST
    }

    /** What {@link Digests} makes. */
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{32}");

    static Form of(Object value) {
        return new Form(String.valueOf(value), Kind.EXACT, null);
    }

    static Form unsure(String text) {
        return new Form(text, Kind.UNSURE, null);
    }

    static Form sorted(Collection<?> values) {
        return of(values.stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
    }

    static Form list(Collection<?> values) {
        return of(values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    static Form expression(String text) {
        return expression(text, null);
    }

    static Form expression(String text, @Nullable String type) {
        return new Form(text, DIGEST.matcher(text).matches() ? Kind.DIGEST : Kind.EXPRESSION, type);
    }

    static Form query(String text) {
        return new Form(text, DIGEST.matcher(text).matches() ? Kind.DIGEST : Kind.QUERY, null);
    }

    /** A text that counts letter for letter, or its digest. */
    static Form body(String text) {
        return new Form(text, DIGEST.matcher(text).matches() ? Kind.DIGEST : Kind.EXACT, null);
    }

    /** An expression as a server prints it, or its digest. */
    static Form printed(String text, @Nullable String type) {
        return new Form(text, DIGEST.matcher(text).matches() ? Kind.DIGEST : Kind.PRINTED, type);
    }

    /** The same with another name in its text. */
    Form with(String name, String other) {
        return kind == Kind.DIGEST ? this : new Form(text.replace(name, other), kind, type);
    }

    /** As reports show it. */
    String shown() {
        return kind == Kind.DIGEST ? "a text of which only the digest is known" : text;
    }

    /** How the forms of both sides, null where one has none, relate. */
    static Likeness compare(@Nullable Form declared, @Nullable Form live) {
        if (declared == null || live == null) {
            return declared == null && live == null ? Likeness.SAME : Likeness.DIFFERENT;
        }
        if (declared.text.equals(live.text) || declared.digest().equals(live.digest())) {
            return Likeness.SAME;
        }
        if (declared.kind == Kind.UNSURE || live.kind == Kind.UNSURE) {
            return Likeness.UNKNOWN;
        }
        boolean written = declared.kind == Kind.EXPRESSION || declared.kind == Kind.QUERY;
        if (declared.kind == Kind.DIGEST || live.kind == Kind.DIGEST) {
            return written || live.kind == Kind.EXPRESSION || live.kind == Kind.QUERY
                    ? Likeness.UNKNOWN
                    : Likeness.DIFFERENT;
        }
        if (declared.kind == Kind.PRINTED && live.kind == Kind.PRINTED) {
            return Expressions.compare(declared.text, live.text, live.type) == Likeness.SAME
                    ? Likeness.SAME
                    : Likeness.DIFFERENT;
        }
        if (declared.kind == Kind.EXACT || live.kind == Kind.EXACT) {
            return Likeness.DIFFERENT;
        }
        if (declared.kind == Kind.QUERY) {
            return Expressions.sameLetters(declared.text, live.text) ? Likeness.SAME : Likeness.UNKNOWN;
        }
        return Expressions.compare(declared.text, live.text, declared.type == null ? live.type : declared.type);
    }

    private String digest() {
        return kind == Kind.DIGEST ? text : Digests.of(text);
    }
}
