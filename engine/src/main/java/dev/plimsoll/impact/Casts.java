package dev.plimsoll.impact;

import dev.plimsoll.model.TypeName;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The casts of {@code pg_cast} on PostgreSQL 12 to 18 and their extensions, by internal type names. A line of the file: source, target,
 * {@code b} for the same bytes or {@code f} for a function, and when it is done ({@code castcontext}). No cast, operator or type of these
 * servers is volatile, so that functions alone decide whether an expression is.
 */
final class Casts {

    /** How the server gets from one type to another. */
    enum Method {
        /** The bytes stay as they are. */
        BINARY,
        /** Every value is computed, and the cast is allowed when a value is assigned. */
        ASSIGNED,
        /** Every value is computed, and only where the cast is written. */
        EXPLICIT,
        /** No such cast. */
        NONE
    }

    private static final Set<String> STRINGS = Set.of("text", "varchar", "bpchar", "name", "citext");

    private static final int CHARACTER_APART = 15;

    private static final int FACTS = 4;

    /** The lines of the file by source and target. */
    private static final class Holder {
        static final Map<String, String[]> CASTS = DataFile.lines("casts.txt").stream()
                .map(line -> line.split(" ", -1))
                .collect(Collectors.toUnmodifiableMap(words -> words[0] + " " + words[1], words -> words));
    }

    private Casts() {}

    /** Every type can be written out as text and read from it; the first is done when a value is assigned. */
    static Method method(String source, String target, int major) {
        String[] cast = find(source, target, major);
        if (cast != null) {
            return cast[2].equals("b") ? Method.BINARY : cast[3].equals("e") ? Method.EXPLICIT : Method.ASSIGNED;
        }
        if (isString(target, major)) {
            return Method.ASSIGNED;
        }
        return isString(source, major) ? Method.EXPLICIT : Method.NONE;
    }

    /** Whether the server casts without being asked, so that an operator of the target serves the source. */
    static boolean isImplicit(String source, String target, int major) {
        String[] cast = find(source, target, major);
        return cast != null && cast[3].equals("i");
    }

    private static String @Nullable [] find(String source, String target, int major) {
        String[] cast = Holder.CASTS.get(source + " " + target);
        return cast != null && DataFile.holds(cast, FACTS, major) ? cast : null;
    }

    static boolean isString(TypeName type, int major) {
        return !type.isArray() && isString(type.name(), major);
    }

    /** {@code "char"} was of the category of strings before PostgreSQL 15. */
    private static boolean isString(String type, int major) {
        return STRINGS.contains(type) || (major < CHARACTER_APART && type.equals("char"));
    }
}
