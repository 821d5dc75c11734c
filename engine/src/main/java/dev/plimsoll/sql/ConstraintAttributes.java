package dev.plimsoll.sql;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The attributes that a constraint was given, and whether they contradict each other, which the server's grammar refuses. */
final class ConstraintAttributes {

    enum Attribute {
        DEFERRABLE,
        NOT_DEFERRABLE,
        DEFERRED,
        IMMEDIATE,
        ENFORCED,
        NOT_ENFORCED
    }

    private static final List<Set<Attribute>> CONTRADICTIONS = List.of(
            EnumSet.of(Attribute.DEFERRABLE, Attribute.NOT_DEFERRABLE),
            EnumSet.of(Attribute.DEFERRED, Attribute.IMMEDIATE),
            EnumSet.of(Attribute.DEFERRED, Attribute.NOT_DEFERRABLE),
            EnumSet.of(Attribute.ENFORCED, Attribute.NOT_ENFORCED));

    private final Set<Attribute> given = EnumSet.noneOf(Attribute.class);

    /** One attribute; null where none stands. */
    static @org.jspecify.annotations.Nullable Attribute read(TokenCursor cursor) {
        Attribute attribute = null;
        if (cursor.accept(Keyword.NOT, Keyword.DEFERRABLE)) {
            attribute = Attribute.NOT_DEFERRABLE;
        } else if (cursor.accept(Keyword.DEFERRABLE)) {
            attribute = Attribute.DEFERRABLE;
        } else if (cursor.accept(Keyword.INITIALLY, Keyword.DEFERRED)) {
            attribute = Attribute.DEFERRED;
        } else if (cursor.accept(Keyword.INITIALLY, Keyword.IMMEDIATE)) {
            attribute = Attribute.IMMEDIATE;
        } else if (cursor.accept(Keyword.NOT, Keyword.ENFORCED)) {
            attribute = Attribute.NOT_ENFORCED;
        } else if (cursor.accept(Keyword.ENFORCED)) {
            attribute = Attribute.ENFORCED;
        }
        if (attribute == Attribute.ENFORCED || attribute == Attribute.NOT_ENFORCED) {
            cursor.note(Syntax.ENFORCED);
        }
        return attribute;
    }

    void add(Attribute attribute) {
        given.add(attribute);
    }

    boolean contradict() {
        return CONTRADICTIONS.stream().anyMatch(given::containsAll);
    }

    /** True or false as given, null where neither is. */
    @org.jspecify.annotations.Nullable
    Boolean choice(Attribute yes, Attribute no) {
        return given.contains(yes) ? Boolean.TRUE : given.contains(no) ? Boolean.FALSE : null;
    }
}
