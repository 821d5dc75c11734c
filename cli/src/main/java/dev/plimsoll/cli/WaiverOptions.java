package dev.plimsoll.cli;

import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.policy.NamePattern;
import dev.plimsoll.policy.Waiver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A waiver as the command line describes it. */
final class WaiverOptions {

    @Option(
            names = "--rule",
            required = true,
            paramLabel = "RULE",
            completionCandidates = RuleIdCandidates.class,
            description = "Whose findings are accepted.")
    String rule = "";

    @Option(names = "--object", paramLabel = "NAME", description = "Of this object; * stands for any characters.")
    @Nullable
    String object;

    @Option(names = "--path", paramLabel = "GLOB", description = "In these files, as seen from plimsoll.yaml.")
    @Nullable
    String path;

    @Option(names = "--fingerprint", paramLabel = "HEX", description = "This finding alone, as JSON reports show it.")
    @Nullable
    String fingerprint;

    @Option(names = "--database", paramLabel = "NAME", description = "Of this database.")
    @Nullable
    String database;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why they are accepted.")
    String reason = "";

    @Option(names = "--owner", paramLabel = "NAME", description = "Who sees to it that they are mended.")
    @Nullable
    String owner;

    @Option(names = "--approved-by", paramLabel = "NAME", description = "Who accepted them.")
    @Nullable
    String approvedBy;

    @Option(names = "--ticket", paramLabel = "ID", description = "Where it was decided.")
    @Nullable
    String ticket;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            description = "Last day on which it holds, UTC, such as 2026-12-31.")
    String until = "";

    /** @throws CannotRun where the last day is none or has passed */
    Waiver waiver(LocalDate today) {
        LocalDate last = date();
        if (last.isBefore(today)) {
            throw new CannotRun("--until " + last + " has passed (today is " + today + "): it would accept nothing");
        }
        return new Waiver(
                rule,
                object == null ? null : new NamePattern(object),
                path == null ? null : Glob.of(path),
                fingerprint,
                database,
                reason,
                owner,
                approvedBy,
                ticket,
                last,
                SourceRange.wholeFile("the command line"));
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw new CannotRun("--until must be a date such as 2026-12-31, not \"" + until + "\"", e);
        }
    }
}
