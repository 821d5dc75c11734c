package dev.plimsoll.evaluate;

import dev.plimsoll.model.RowPolicy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Compares a row policy with the one that stood under its name. */
final class PolicyWeakening {

    private static final List<String> COMMANDS = List.of("select", "insert", "update", "delete");
    private static final List<String> WRITES = List.of("insert", "update");

    private final RowPolicy now;
    private final RowPolicy before;

    private PolicyWeakening(RowPolicy now, RowPolicy before) {
        this.now = now;
        this.before = before;
    }

    /** How it holds back less than before, as a clause that follows its name; null where it does not, or nobody can tell. */
    static @Nullable String of(RowPolicy now, RowPolicy before) {
        return new PolicyWeakening(now, before).clause();
    }

    private @Nullable String clause() {
        if (now.permissive() && !before.permissive()) {
            return "only adds rows, where it held back what others let through";
        }
        if (!now.isForEveryRole() && (before.isForEveryRole() || !now.roles().containsAll(before.roles()))) {
            return null;
        }
        String rows = wider(using(now), using(before), COMMANDS);
        if (rows != null) {
            return rows;
        }
        String written = wider(written(now), written(before), WRITES);
        if (written != null) {
            return "checks less of what is written: it " + written;
        }
        return now.permissive() ? widerScope() : null;
    }

    private @Nullable String wider(@Nullable RowFilter filter, @Nullable RowFilter old, List<String> commands) {
        boolean both = commands.stream().anyMatch(command -> now.covers(command) && before.covers(command));
        return !both || filter == null || old == null ? null : filter.widening(old);
    }

    private @Nullable String widerScope() {
        RowFilter filter = written(now);
        if (filter == null || !filter.equals(written(before))) {
            return null;
        }
        if (now.command().equals("all") && !before.command().equals("all")) {
            return "holds for every command, where it held for "
                    + before.command().toUpperCase(Locale.ROOT);
        }
        boolean everyRole = now.isForEveryRole() && !before.isForEveryRole() && !filter.mayAskForCaller();
        return everyRole ? "holds for every role, where it held for " + Wording.list(before.roles()) : null;
    }

    private static @Nullable RowFilter using(RowPolicy policy) {
        return RowFilter.of(policy.using());
    }

    /** What new rows must satisfy: the server takes {@code USING} where no {@code WITH CHECK} stands. */
    private static @Nullable RowFilter written(RowPolicy policy) {
        return RowFilter.of(policy.check() == null ? policy.using() : policy.check());
    }
}
