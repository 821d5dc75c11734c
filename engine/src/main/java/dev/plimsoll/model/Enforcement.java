package dev.plimsoll.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a policy makes of a finding, mildest first. */
public enum Enforcement {
    /** Not reported. */
    OFF,
    INFORM,
    WARN,
    /** Makes the verdict {@link Verdict#BLOCKED}. */
    BLOCK;

    /** What holds where no policy says otherwise. */
    public static Enforcement of(Severity severity) {
        return switch (severity) {
            case INFO -> INFORM;
            case WARNING -> WARN;
            case ERROR -> BLOCK;
        };
    }

    /** The word used in configuration and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Enforcement> byId(String id) {
        return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
    }
}
