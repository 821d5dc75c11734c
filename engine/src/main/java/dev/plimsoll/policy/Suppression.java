package dev.plimsoll.policy;

import dev.plimsoll.model.SourceRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment in a file that accepts findings of some rules at one place.
 *
 * @param comment where it stands
 * @param rules present ids; empty for every rule, which only {@code plimsoll:ignore-file} may say
 * @param covers the statement it stands before, or null for the whole file
 * @param until last day on which it holds, UTC, or null for ever
 * @param owner null where none is named
 */
public record Suppression(
        SourceRange comment,
        List<String> rules,
        @Nullable SourceRange covers,
        String reason,
        @Nullable LocalDate until,
        @Nullable String owner) {

    public Suppression {
        rules = List.copyOf(rules);
    }

    public boolean holdsOn(LocalDate today) {
        return until == null || !today.isAfter(until);
    }

    boolean names(String rule) {
        return rules.isEmpty() || rules.contains(rule);
    }
}
