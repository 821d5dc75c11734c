package dev.plimsoll.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who accepted a finding by a waiver, why, and for how long.
 *
 * @param owner null where none is named, as the others
 * @param until last day on which it holds, UTC
 * @param daysLeft after the day of the run; 0 on the last day
 * @param place of the waiver in its file
 */
public record Acceptance(
        String reason,
        @Nullable String owner,
        @Nullable String approvedBy,
        @Nullable String ticket,
        LocalDate until,
        long daysLeft,
        SourceRange place) {}
