package dev.plimsoll.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over paths with forward slashes: {@code *} and {@code ?} within a segment, {@code [a-z]} and {@code [!a-z]}, {@code **} as
 * a segment for any number of them, {@code \} before a character that is meant. Never slower than the product of both lengths.
 */
public final class Glob {

    /** One element of a segment's pattern; a star is {@code null}. */
    private record Segment(List<@Nullable IntPredicate> elements, boolean anyDepth) {}

    private final String pattern;
    private final List<Segment> segments;

    private Glob(String pattern, List<Segment> segments) {
        this.pattern = pattern;
        this.segments = segments;
    }

    public static Glob of(String pattern) {
        List<Segment> segments = new ArrayList<>();
        for (String segment : pattern.split("/", -1)) {
            segments.add(segment.equals("**") ? new Segment(List.of(), true) : new Segment(elements(segment), false));
        }
        return new Glob(pattern, List.copyOf(segments));
    }

    /** Whether the pattern covers the whole path. */
    public boolean matches(String path) {
        String[] names = path.split("/", -1);
        int next = 0;
        int retryPattern = -1;
        int retryName = 0;
        int name = 0;
        while (name < names.length) {
            if (next < segments.size() && segments.get(next).anyDepth()) {
                retryPattern = next++;
                retryName = name;
            } else if (next < segments.size() && matches(segments.get(next), names[name])) {
                next++;
                name++;
            } else if (retryPattern >= 0) {
                next = retryPattern + 1;
                name = ++retryName;
            } else {
                return false;
            }
        }
        while (next < segments.size() && segments.get(next).anyDepth()) {
            next++;
        }
        return next == segments.size();
    }

    private static boolean matches(Segment segment, String name) {
        List<@Nullable IntPredicate> elements = segment.elements();
        int[] characters = name.codePoints().toArray();
        int next = 0;
        int retryElement = -1;
        int retryCharacter = 0;
        int character = 0;
        while (character < characters.length) {
            IntPredicate element = next < elements.size() ? elements.get(next) : null;
            if (next < elements.size() && element == null) {
                retryElement = next++;
                retryCharacter = character;
            } else if (element != null && element.test(characters[character])) {
                next++;
                character++;
            } else if (retryElement >= 0) {
                next = retryElement + 1;
                character = ++retryCharacter;
            } else {
                return false;
            }
        }
        while (next < elements.size() && elements.get(next) == null) {
            next++;
        }
        return next == elements.size();
    }

    private static List<@Nullable IntPredicate> elements(String segment) {
        List<@Nullable IntPredicate> elements = new ArrayList<>();
        int at = 0;
        while (at < segment.length()) {
            int c = segment.codePointAt(at);
            int after = at + Character.charCount(c);
            if (c == '*') {
                if (elements.isEmpty() || elements.get(elements.size() - 1) != null) {
                    elements.add(null);
                }
            } else if (c == '?') {
                elements.add(any -> true);
            } else if (c == '[' && closingBracket(segment, after) > 0) {
                int close = closingBracket(segment, after);
                elements.add(characterClass(segment.substring(after, close)));
                after = close + 1;
            } else if (c == '\\' && after < segment.length()) {
                int meant = segment.codePointAt(after);
                elements.add(character -> character == meant);
                after += Character.charCount(meant);
            } else {
                elements.add(character -> character == c);
            }
            at = after;
        }
        return elements;
    }

    /** A bracket that is the first of its class is a member of it. */
    private static int closingBracket(String segment, int from) {
        int first = from < segment.length() && "!^".indexOf(segment.charAt(from)) >= 0 ? from + 1 : from;
        return segment.indexOf(']', first + 1);
    }

    private static IntPredicate characterClass(String text) {
        boolean negated = text.startsWith("!") || text.startsWith("^");
        int[] members = (negated ? text.substring(1) : text).codePoints().toArray();
        return character -> contains(members, character) != negated;
    }

    private static boolean contains(int[] members, int character) {
        for (int i = 0; i < members.length; i++) {
            if (i + 2 < members.length && members[i + 1] == '-') {
                if (members[i] <= character && character <= members[i + 2]) {
                    return true;
                }
                i += 2;
            } else if (members[i] == character) {
                return true;
            }
        }
        return false;
    }

    /** The pattern as written. */
    @Override
    public String toString() {
        return pattern;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Glob glob && glob.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }
}
