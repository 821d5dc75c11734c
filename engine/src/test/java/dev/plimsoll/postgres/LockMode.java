package dev.plimsoll.postgres;

import java.util.Locale;

/** The table lock modes in the order in which the server grades them, weakest first. */
enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** From the spelling of {@code pg_locks}, such as {@code ShareUpdateExclusiveLock}. */
    static LockMode ofCatalog(String mode) {
        String words = mode.substring(0, mode.length() - "Lock".length()).replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return valueOf(words.toUpperCase(Locale.ROOT));
    }

    /** The words of {@code LOCK TABLE}, such as {@code SHARE UPDATE EXCLUSIVE}. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
