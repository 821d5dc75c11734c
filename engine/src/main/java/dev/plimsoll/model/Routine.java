package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function or procedure that migrations declared. Fields as in {@link RoutineChange.CreateRoutine}. */
public record Routine(
        ObjectName name,
        boolean procedure,
        List<TypeName> arguments,
        @Nullable TypeName returns,
        String language,
        RoutineChange.Volatility volatility,
        boolean securityDefiner,
        Map<String, String> settings,
        @Nullable String body,
        Origin origin) {
    public Routine {
        arguments = List.copyOf(arguments);
        settings = Ordered.copyOf(settings);
    }
}
