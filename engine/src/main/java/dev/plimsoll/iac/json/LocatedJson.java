package dev.plimsoll.iac.json;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of JSON with its place. */
public sealed interface LocatedJson {

    SourceRange range();

    /** A text, number, truth value or null. */
    record Scalar(Tree value, SourceRange range) implements LocatedJson {}

    /** An array. */
    record Elements(List<LocatedJson> elements, SourceRange range) implements LocatedJson {
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /** An object, in source order. Names may repeat. */
    record Members(List<Member> members, SourceRange range) implements LocatedJson {
        public Members {
            members = List.copyOf(members);
        }
    }

    /**
     * One name of an object.
     *
     * @param nameRange with its quotes
     */
    record Member(String name, SourceRange nameRange, LocatedJson value) {
        /** Name and value. */
        public SourceRange range() {
            return nameRange.to(value.range());
        }
    }

    /** The value under the first member of this name; empty where this is no object or has no such name. */
    default Optional<LocatedJson> member(String name) {
        return this instanceof Members object
                ? object.members.stream()
                        .filter(member -> member.name().equals(name))
                        .map(Member::value)
                        .findFirst()
                : Optional.empty();
    }

    /** The elements of an array; none where this is no array. */
    default Stream<LocatedJson> elementsOrNone() {
        return this instanceof Elements array ? array.elements.stream() : Stream.empty();
    }

    /** The members of an object; none where this is no object. */
    default Stream<Member> membersOrNone() {
        return this instanceof Members object ? object.members.stream() : Stream.empty();
    }

    /** The text of a string; empty where this is none. */
    default Optional<String> text() {
        return this instanceof Scalar scalar && scalar.value instanceof Tree.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    /** Whether this is the value {@code true}. */
    default boolean isTrue() {
        return this instanceof Scalar scalar && scalar.value.equals(new Tree.Truth(true));
    }

    default boolean isNull() {
        return this instanceof Scalar scalar && scalar.value instanceof Tree.Nothing;
    }
}
