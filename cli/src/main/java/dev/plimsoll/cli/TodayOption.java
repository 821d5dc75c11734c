package dev.plimsoll.cli;

import dev.plimsoll.model.CannotRun;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day on which a run judges, for repeating it. */
final class TodayOption {

    @Option(names = "--today", hidden = true)
    @Nullable
    String today;

    LocalDate date(Surroundings surroundings) {
        try {
            return today == null ? surroundings.today() : LocalDate.parse(today);
        } catch (DateTimeParseException e) {
            throw new CannotRun("--today must be a date such as 2026-12-31, not \"" + today + "\"", e);
        }
    }
}
