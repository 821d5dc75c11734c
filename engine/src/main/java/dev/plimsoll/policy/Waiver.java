package dev.plimsoll.policy;

import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.Acceptance;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.SourceRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision to accept findings of one rule up to a day. Of object, path and fingerprint one at least is there; a finding must be
 * covered by all that are.
 *
 * @param rule present id
 * @param object null for all, as the next three
 * @param path relative to the folder of the configuration
 * @param owner null where none is named, as the next two
 * @param until last day on which it holds, UTC
 * @param place of its rule in the file
 */
public record Waiver(
        String rule,
        @Nullable NamePattern object,
        @Nullable Glob path,
        @Nullable String fingerprint,
        @Nullable String database,
        String reason,
        @Nullable String owner,
        @Nullable String approvedBy,
        @Nullable String ticket,
        LocalDate until,
        SourceRange place) {

    public boolean holdsOn(LocalDate today) {
        return !today.isAfter(until);
    }

    /** After {@code today}: 0 on the last day, negative when it has passed. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }

    /** @param findingPath of the finding, relative to the folder of the configuration */
    boolean covers(Finding finding, String findingPath) {
        return rule.equals(finding.rule())
                && (object == null || object.matches(finding.subject().name()))
                && (path == null || path.matches(findingPath))
                && (fingerprint == null || fingerprint.equals(finding.fingerprint()))
                && (database == null || database.equals(finding.database()));
    }

    /** What it covers, such as {@code public.orders in db/** of shop}. */
    public String scope() {
        List<String> words = new ArrayList<>();
        if (object != null) {
            words.add(object.text());
        }
        if (fingerprint != null) {
            words.add(fingerprint);
        }
        if (path != null) {
            words.add("in " + path);
        }
        if (database != null) {
            words.add("of " + database);
        }
        return String.join(" ", words);
    }

    Acceptance acceptance(LocalDate today) {
        return new Acceptance(reason, owner, approvedBy, ticket, until, daysLeft(today), place);
    }
}
