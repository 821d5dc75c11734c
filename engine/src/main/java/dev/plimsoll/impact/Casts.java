package dev.plimsoll.impact;

import dev.plimsoll.model.TypeName;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The casts of {@code pg_cast} on PostgreSQL 12 to 18 and their extensions, by internal type names. */
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

    private static final class Holder {
        static final Map<String, Method> CASTS = read();
        static final Set<String> IMPLICIT = DataFile.lines("casts.txt").stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words[3].equals("i"))
                .map(words -> words[0] + " " + words[1])
                .collect(Collectors.toUnmodifiableSet());
    }

    private Casts() {}

    /** Every type can be written out as text and read from it; the first is done when a value is assigned. */
    static Method method(String source, String target) {
        Method method = Holder.CASTS.get(source + " " + target);
        if (method != null) {
            return method;
        }
        if (STRINGS.contains(target)) {
            return Method.ASSIGNED;
        }
        return STRINGS.contains(source) ? Method.EXPLICIT : Method.NONE;
    }

    /** Whether the server casts without being asked, so that an operator of the target serves the source. */
    static boolean isImplicit(String source, String target) {
        return Holder.IMPLICIT.contains(source + " " + target);
    }

    static boolean isString(TypeName type) {
        return !type.isArray() && STRINGS.contains(type.name());
    }

    private static Map<String, Method> read() {
        Map<String, Method> casts = new HashMap<>();
        for (String line : DataFile.lines("casts.txt")) {
            String[] words = line.split(" ", -1);
            boolean explicit = words[3].equals("e");
            Method method = words[2].equals("b") ? Method.BINARY : explicit ? Method.EXPLICIT : Method.ASSIGNED;
            casts.merge(words[0] + " " + words[1], method, (one, other) -> one);
        }
        return casts;
    }
}
