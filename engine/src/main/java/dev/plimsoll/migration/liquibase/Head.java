package dev.plimsoll.migration.liquibase;

import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.Changeset.Reversal;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.Repetition;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a changeset says of itself, in whatever form
 * (<a href="https://docs.liquibase.com/concepts/changelogs/changeset.html">attributes</a>).
 *
 * @param identity path, id and author, as Liquibase writes them
 * @param byPath whether the path in it is that of the changelog, and no logical one
 * @param condition contexts and labels, as written
 * @param validCheckSums checksums that it takes besides its own
 */
record Head(
        String identity,
        boolean byPath,
        String condition,
        boolean applies,
        Repetition repetition,
        boolean inTransaction,
        boolean ignoresFailure,
        List<String> validCheckSums) {

    /** Tells the text of an attribute, null where there is none. */
    interface Attributes {
        @Nullable
        String get(String name);
    }

    Head {
        validCheckSums = List.copyOf(validCheckSums);
    }

    /** @param place of the changelog */
    static Head of(
            String id,
            String author,
            ChangelogPlace place,
            Selection selection,
            Attributes attributes,
            List<String> validCheckSums) {
        String own = attributes.get("logicalFilePath");
        boolean byPath = (own == null || own.isBlank()) && place.logical() == null;
        String path = own == null || own.isBlank() ? place.path() : ChangelogPlace.normalised(own);
        return new Head(
                path + "::" + id + "::" + author,
                byPath,
                selection.condition(attributes),
                Dbms.includesPostgres(attributes.get("dbms"))
                        && !is(attributes.get("ignore"), false)
                        && selection.takes(attributes),
                repetition(attributes),
                is(attributes.get("runInTransaction"), true),
                !is(attributes.get("failOnError"), true),
                validCheckSums);
    }

    private static Repetition repetition(Attributes attributes) {
        if (is(attributes.get("runAlways"), false) || is(attributes.get("alwaysRun"), false)) {
            return Repetition.ALWAYS;
        }
        return is(attributes.get("runOnChange"), false) ? Repetition.WHEN_CHANGED : Repetition.NEVER;
    }

    private static boolean is(@Nullable String text, boolean otherwise) {
        return text == null || text.isBlank() ? otherwise : Node.isTrue(text);
    }

    Changeset changeset(Reversal reversal, @Nullable Unit back) {
        return new Changeset(identity, condition, ignoresFailure, reversal, back);
    }

    /** Whether it takes whatever checksum it had when it ran. */
    boolean takesAnyCheckSum() {
        return validCheckSums.stream()
                .map(sum -> sum.strip().toLowerCase(Locale.ROOT).replaceFirst("^1:", ""))
                .anyMatch(sum -> sum.equals("any") || sum.equals("all") || sum.equals("*"));
    }
}
