package dev.plimsoll.impact;

import java.util.ArrayList;
import java.util.List;

/**
 * Predictions held against one server.
 *
 * @param statements measured and compared
 * @param equal predicted as measured
 * @param listed differ, for an accepted reason
 * @param refused answered by an error that only rows or names unknown to a replay explain; not counted as measured
 * @param skipped not known to the parser of this version, or set up by what it does not know; not counted as measured
 * @param differences one text for each statement that differs and is not listed, or is listed and does not differ
 */
record ParityResult(
        int major, int statements, int equal, int listed, int refused, int skipped, List<String> differences) {

    ParityResult {
        differences = List.copyOf(differences);
    }

    static ParityResult none(int major) {
        return new ParityResult(major, 0, 0, 0, 0, 0, List.of());
    }

    /** Both results together, of the same version. */
    ParityResult plus(ParityResult other) {
        List<String> all = new ArrayList<>(differences);
        all.addAll(other.differences);
        return new ParityResult(
                major,
                statements + other.statements,
                equal + other.equal,
                listed + other.listed,
                refused + other.refused,
                skipped + other.skipped,
                all);
    }

    /** One line for people. */
    String summary() {
        return "PostgreSQL " + major + ": " + statements + " statements, " + equal + " equal, " + listed + " listed, "
                + differences.size() + " different (" + refused + " refused by their data, " + skipped
                + " too new for this version)";
    }
}
