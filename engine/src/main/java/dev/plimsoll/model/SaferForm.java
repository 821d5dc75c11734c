package dev.plimsoll.model;

import java.util.List;

/**
 * The safer way to the same end, written out for the names at hand.
 *
 * @param advice one or two sentences
 * @param steps in order; each is a migration of its own unless there is only one
 */
public record SaferForm(String advice, List<Step> steps) {

    /**
     * @param title what the step is for, such as {@code in its own migration, outside a transaction}; may be empty
     * @param sql statements with their semicolons, one a line
     */
    public record Step(String title, String sql) {}

    public SaferForm {
        steps = List.copyOf(steps);
    }
}
