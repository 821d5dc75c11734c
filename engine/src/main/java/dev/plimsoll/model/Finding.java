package dev.plimsoll.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where a rule does not hold.
 *
 * @param statement index of the statement in its file, 0-based, or null where it rests on none
 * @param help the safer form, or null
 * @param impact of the statement, or null
 * @param cost of the statement where the sizes of its tables are known, or null
 * @param fingerprint lower-case hexadecimal; the same as long as rule, database, object and statement are the same
 */
public record Finding(
        String rule,
        String pack,
        Severity severity,
        String message,
        @Nullable SaferForm help,
        String database,
        Subject subject,
        SourceRange place,
        @Nullable Integer statement,
        List<Related> related,
        @Nullable Impact impact,
        @Nullable Cost cost,
        @Nullable Fix fix,
        String fingerprint) {

    /** By place, rule and message. */
    public static final Comparator<Finding> PLACE_ORDER = Comparator.comparing(Finding::place, SourceRange.ORDER)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message);

    /** The order in which findings are shown. */
    public static final Comparator<Finding> ORDER = PLACE_ORDER.thenComparing(Finding::fingerprint);

    public Finding {
        related = List.copyOf(related);
    }

    public Finding withSeverity(Severity newSeverity) {
        return new Finding(
                rule,
                pack,
                newSeverity,
                message,
                help,
                database,
                subject,
                place,
                statement,
                related,
                impact,
                cost,
                fix,
                fingerprint);
    }

    public Finding withFingerprint(String newFingerprint) {
        return new Finding(
                rule,
                pack,
                severity,
                message,
                help,
                database,
                subject,
                place,
                statement,
                related,
                impact,
                cost,
                fix,
                newFingerprint);
    }

    public Finding withRelated(List<Related> others) {
        return new Finding(
                rule,
                pack,
                severity,
                message,
                help,
                database,
                subject,
                place,
                statement,
                others,
                impact,
                cost,
                fix,
                fingerprint);
    }

    public Finding withCost(Cost estimated) {
        return new Finding(
                rule,
                pack,
                severity,
                message,
                help,
                database,
                subject,
                place,
                statement,
                related,
                impact,
                estimated,
                fix,
                fingerprint);
    }
}
