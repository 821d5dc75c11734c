package dev.plimsoll.sql;

import dev.plimsoll.model.RoutineChange.Volatility;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the options that {@code CREATE FUNCTION} and {@code ALTER FUNCTION} share, one at a time, and keeps them. */
final class RoutineOptionReader {

    private final TokenCursor cursor;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Set<String> reset = new LinkedHashSet<>();
    private @Nullable Volatility volatility;
    private @Nullable Boolean securityDefiner;
    private boolean strict;

    RoutineOptionReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    @Nullable
    Volatility volatility() {
        return volatility;
    }

    Volatility volatilityOrDefault() {
        return volatility == null ? Volatility.VOLATILE : volatility;
    }

    @Nullable
    Boolean securityDefiner() {
        return securityDefiner;
    }

    boolean strict() {
        return strict;
    }

    Map<String, String> settings() {
        return settings;
    }

    /** Names of settings that are taken back, or {@code all}. */
    Set<String> reset() {
        return reset;
    }

    /** One option; false where none stands. */
    boolean read() {
        if (cursor.accept(Keyword.IMMUTABLE)) {
            volatility = Volatility.IMMUTABLE;
        } else if (cursor.accept(Keyword.STABLE)) {
            volatility = Volatility.STABLE;
        } else if (cursor.accept(Keyword.VOLATILE)) {
            volatility = Volatility.VOLATILE;
        } else if (cursor.accept(Keyword.STRICT)) {
            strict = true;
        } else if (cursor.accept(Keyword.CALLED)) {
            onNullInput();
            strict = false;
        } else if (cursor.accept(Keyword.RETURNS, Keyword.NULL)) {
            onNullInput();
            strict = true;
        } else if (cursor.accept(Keyword.SECURITY) || cursor.accept(Keyword.EXTERNAL, Keyword.SECURITY)) {
            securityDefiner = cursor.accept(Keyword.DEFINER);
            if (!Boolean.TRUE.equals(securityDefiner)) {
                cursor.expect(Keyword.INVOKER);
            }
        } else {
            return planning() || setting();
        }
        return true;
    }

    private void onNullInput() {
        cursor.expect(Keyword.ON);
        cursor.expect(Keyword.NULL, Keyword.INPUT);
    }

    private boolean planning() {
        if (cursor.accept(Keyword.LEAKPROOF) || cursor.accept(Keyword.NOT, Keyword.LEAKPROOF)) {
            return true;
        } else if (cursor.accept(Keyword.COST) || cursor.accept(Keyword.ROWS)) {
            if (cursor.isOperator("-") || cursor.isOperator("+")) {
                cursor.advance();
            }
            if (!cursor.isNumber()) {
                throw cursor.fail("a number");
            }
            cursor.advance();
            return true;
        } else if (cursor.accept(Keyword.SUPPORT)) {
            cursor.qualifiedName("a function name");
            return true;
        } else if (cursor.accept(Keyword.PARALLEL)) {
            cursor.columnId("SAFE, RESTRICTED or UNSAFE");
            return true;
        }
        return false;
    }

    private boolean setting() {
        SettingReader reader = new SettingReader(cursor);
        if (cursor.accept(Keyword.SET)) {
            SettingReader.Setting setting = reader.setting();
            settings.put(setting.parameter(), String.join(", ", setting.values()));
            reset.remove(setting.parameter());
        } else if (cursor.accept(Keyword.RESET)) {
            String parameter = reader.reset().parameter();
            settings.remove(parameter);
            reset.add(parameter);
        } else {
            return false;
        }
        return true;
    }
}
