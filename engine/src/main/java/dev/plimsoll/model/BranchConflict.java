package dev.plimsoll.model;

/**
 * Two migrations that change the same table, as a fact: one that is new here, and one that the branch that is compared with has got
 * meanwhile.
 *
 * @param ours where the new one first changes it
 * @param theirs where the other one does
 */
public record BranchConflict(String database, ObjectName table, SourceRange ours, SourceRange theirs) {

    /** A match at the place that is new. */
    public Match match(String rule, String message) {
        return Match.of(rule, message, database, ours, new Subject(ObjectKind.TABLE, table.toString()))
                .withRelated(new Related("the other change", "migration", theirs));
    }
}
