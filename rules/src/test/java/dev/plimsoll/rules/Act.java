package dev.plimsoll.rules;

import dev.plimsoll.model.SaferForm;

/** One thing that is done to a database. */
sealed interface Act {

    /**
     * A statement of a sample, run in the session as it stands.
     *
     * @param bad whether it is what a rule complains of
     */
    record Original(String sql, boolean bad) implements Act {}

    /** Rows are put into all tables. */
    record Fill() implements Act {}

    /** One step of what a rule proposes. */
    record Safer(SaferForm.Placement placement, SaferForm.Step step) implements Act {}
}
