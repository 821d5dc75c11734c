package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.TableChange.LockTable;
import java.util.List;
import java.util.Optional;

/** Locks that statements ask for by name. */
final class Locking {

    private Locking() {}

    static Optional<SaferForm> narrower(Effect effect) {
        if (!(effect.change() instanceof LockTable lock)) {
            return Optional.empty();
        }
        LockMode mode = lock.mode().blocksReads() ? LockMode.SHARE_ROW_EXCLUSIVE : lock.mode();
        return Optional.of(new SaferForm(
                "Let reads go on, and do not queue: when the table is busy, the migration fails and is tried again.",
                List.of(Steps.titled(
                        "",
                        "BEGIN",
                        "LOCK TABLE " + (lock.only() ? "ONLY " : "")
                                + Names.table(effect, lock.table()).sql() + " IN " + mode.sql() + " MODE NOWAIT",
                        "COMMIT"))));
    }
}
