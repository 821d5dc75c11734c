package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What creates, alters, drops or runs a routine. */
public sealed interface RoutineChange extends SchemaChange {

    /**
     * {@code CREATE FUNCTION}, {@code CREATE PROCEDURE}.
     *
     * @param arguments input types in order, for telling overloads apart
     * @param argumentNames one for each, empty where it has none
     * @param returns null for a procedure, or where only {@code OUT} parameters say
     * @param volatility {@code volatile} where not written
     * @param settings {@code SET name = value}, by lower-case name
     */
    record CreateRoutine(
            SourceRange range,
            ObjectName routine,
            boolean procedure,
            boolean replace,
            List<TypeName> arguments,
            List<String> argumentNames,
            @Nullable TypeName returns,
            String language,
            Volatility volatility,
            boolean securityDefiner,
            boolean strict,
            Map<String, String> settings,
            @Nullable String body)
            implements RoutineChange {
        public CreateRoutine {
            arguments = List.copyOf(arguments);
            argumentNames = List.copyOf(argumentNames);
            settings = Ordered.copyOf(settings);
        }
    }

    /** What a function's result may depend on. */
    enum Volatility {
        IMMUTABLE,
        STABLE,
        VOLATILE
    }

    /**
     * {@code ALTER FUNCTION} actions; each null where not written, {@code settings} empty.
     *
     * @param reset names of settings that it takes back; {@code all} stands for every one
     */
    record AlterRoutine(
            SourceRange range,
            ObjectKind kind,
            ObjectName routine,
            @Nullable List<TypeName> arguments,
            @Nullable Volatility volatility,
            @Nullable Boolean securityDefiner,
            Map<String, String> settings,
            Set<String> reset)
            implements RoutineChange {
        public AlterRoutine {
            settings = Ordered.copyOf(settings);
            reset = Ordered.copyOf(reset);
        }
    }

    /** @param arguments null where the statement gives none */
    record DropRoutine(
            SourceRange range,
            ObjectKind kind,
            ObjectName routine,
            @Nullable List<TypeName> arguments,
            boolean ifExists,
            boolean cascade)
            implements RoutineChange {}

    /** {@code DO}: the statements of its body run at once. */
    record RunBlock(SourceRange range, String language) implements RoutineChange {}

    record CallProcedure(SourceRange range, ObjectName procedure) implements RoutineChange {}
}
