package dev.plimsoll.evaluate.live;

import dev.plimsoll.model.DeclaredDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What roles of a running server are, by their attributes and names. */
final class Powers {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "truncate");
    private static final Set<String> READERS = Set.of("ro", "readonly", "reader", "readers", "viewer", "viewers");

    private Powers() {}

    static boolean superuser(DeclaredDatabase declared, String role) {
        return has(declared, role, "superuser");
    }

    static boolean has(DeclaredDatabase declared, String role, String attribute) {
        return declared.roles().stream().anyMatch(each -> each.name().equals(role) && each.has(attribute));
    }

    /** Whether its name says that it reads: {@code reports_ro}, {@code app-readonly}, {@code read_only}. */
    static boolean reader(String role) {
        List<String> words = Arrays.asList(role.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
        return words.stream().anyMatch(READERS::contains)
                || role.toLowerCase(Locale.ROOT).contains("read_only")
                || role.toLowerCase(Locale.ROOT).contains("read-only");
    }

    static boolean writes(String privilege) {
        return WRITES.contains(privilege);
    }
}
