package dev.plimsoll.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What one statement did to the server, in the terms of the public contract for {@code impact}.
 *
 * @param locks strongest mode that the statement itself took, by relation ({@code schema.name}; of a relation that was
 *     there before, the name before the statement)
 * @param held modes that the transaction held already, by relation: the statement may have taken them too without a trace
 * @param empty relations that held no rows when last analysed, before the transaction: that they are read through does not show
 * @param rewrites tables and materialised views whose storage was replaced
 * @param scans tables read through, without those that a foreign key refers to
 * @param builds indexes with storage that were built or rebuilt on tables that were there before
 * @param error what the server answered instead; then all else is empty
 */
public record MeasuredImpact(
        SortedMap<String, Lock> locks,
        SortedMap<String, Set<String>> held,
        SortedSet<String> empty,
        SortedSet<String> rewrites,
        SortedSet<String> scans,
        SortedSet<String> builds,
        Optional<ServerError> error) {

    /**
     * A lock on one relation.
     *
     * @param kind such as {@code partitioned-table}
     * @param mode such as {@code ACCESS EXCLUSIVE}
     * @param isNew created in this transaction
     */
    public record Lock(String kind, String mode, boolean isNew) {}

    /** The server's answer: SQLSTATE and primary message. */
    public record ServerError(String state, String message) {}

    /** One fact a line, sorted, to compare as text with a prediction. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        locks.forEach((relation, lock) ->
                lines.add("lock " + relation + " " + lock.kind() + " " + lock.mode() + (lock.isNew() ? " new" : "")));
        rewrites.forEach(relation -> lines.add("rewrite " + relation));
        scans.forEach(relation -> lines.add("scan " + relation));
        builds.forEach(index -> lines.add("build " + index));
        error.ifPresent(answer -> lines.add("error " + answer.state() + " " + answer.message()));
        return List.copyOf(lines);
    }
}
