package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.SettingTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The time limits in force where something happens. A limit of zero is none
 * (<a href="https://www.postgresql.org/docs/current/runtime-config-client.html">manual, client connection defaults</a>). A value that
 * is no time, such as a placeholder, is a limit of unknown length.
 */
@ForRules
public final class TimeLimits {

    static final String LOCK = "lock_timeout";

    private static final String STATEMENT = "statement_timeout";
    private static final String TRANSACTION = "transaction_timeout";
    private static final int TRANSACTION_TIMEOUT_SINCE = 17;

    private TimeLimits() {}

    /** Whether the setting limits anything. */
    public static boolean holds(Effect effect, String setting) {
        String value = effect.settings().get(setting);
        return value != null
                && SettingTime.of(value).map(time -> !time.isZero()).orElse(true);
    }

    /** Whether the setting limits to less than so many seconds. */
    public static boolean isShorter(Effect effect, String setting, int seconds) {
        return length(effect, setting)
                .map(time -> time.compareTo(Duration.ofSeconds(seconds)) < 0)
                .orElse(false);
    }

    /** Whether something ends the wait for a lock: a statement that runs too long is cancelled while it waits as well. */
    static boolean limitWaiting(Effect effect) {
        return waitLimits(effect).anyMatch(setting -> holds(effect, setting));
    }

    /** The longest wait for a lock; empty where nothing limits it, or where one of the limits is not known. */
    static Optional<Duration> longestWait(Effect effect) {
        List<String> limits =
                waitLimits(effect).filter(setting -> holds(effect, setting)).toList();
        if (limits.stream().anyMatch(setting -> length(effect, setting).isEmpty())) {
            return Optional.empty();
        }
        return limits.stream()
                .flatMap(setting -> length(effect, setting).stream())
                .min(Duration::compareTo);
    }

    private static Stream<String> waitLimits(Effect effect) {
        return effect.server().atLeast(TRANSACTION_TIMEOUT_SINCE)
                ? Stream.of(LOCK, STATEMENT, TRANSACTION)
                : Stream.of(LOCK, STATEMENT);
    }

    private static Optional<Duration> length(Effect effect, String setting) {
        return Optional.ofNullable(effect.settings().get(setting))
                .flatMap(SettingTime::of)
                .filter(time -> !time.isZero());
    }
}
