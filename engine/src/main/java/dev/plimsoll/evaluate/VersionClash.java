package dev.plimsoll.evaluate;

import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.MigrationHistory;
import dev.plimsoll.model.MigrationHistory.Entry;
import dev.plimsoll.model.MigrationHistory.State;
import dev.plimsoll.model.Versions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two migrations of one tool with the same version, or two changesets with the same path, id and author that run under the
 * same contexts and labels.
 *
 * @param entry the one to change: of two it is the one that came later
 */
@ForRules
public record VersionClash(Entry entry, Entry other) {

    /** Those that know a migration by more than the version. */
    private static final Set<String> BY_NAME = Set.of("plain", "prisma", "drizzle", "sqitch", "liquibase");

    public static List<VersionClash> in(MigrationHistory history) {
        Map<String, Entry> known = new HashMap<>();
        List<VersionClash> clashes = new ArrayList<>();
        for (Entry entry : history.entries()) {
            Changeset changeset = entry.state() == State.DELETED ? null : entry.changeset();
            if (changeset != null || entry.isVersioned() && !BY_NAME.contains(entry.tool())) {
                String what = changeset == null
                        ? Versions.canonical(String.valueOf(entry.version()))
                        : changeset.identity() + " " + changeset.condition();
                Entry other = known.putIfAbsent(entry.tool() + " " + what, entry);
                if (other != null) {
                    clashes.add(
                            isNew(other) && !isNew(entry)
                                    ? new VersionClash(other, entry)
                                    : new VersionClash(entry, other));
                }
            }
        }
        return clashes;
    }

    private static boolean isNew(Entry entry) {
        return entry.state() == State.ADDED || entry.state() == State.RENAMED;
    }

    /** What is the matter, as a sentence. */
    public String sentence() {
        return entry.changeset() == null
                ? "Version " + entry.version() + " is also that of " + whereOther() + ": " + entry.tool()
                        + " runs one of them, or stops with an error."
                : entry.words() + " is there twice, also in line "
                        + other.place().line() + " of " + other.path()
                        + ": Liquibase refuses the changelog, unless it is told to allow that.";
    }

    private String whereOther() {
        return other.state() == State.UPSTREAM
                ? other.path() + ", which the branch that is compared with has got meanwhile,"
                : other.path();
    }
}
