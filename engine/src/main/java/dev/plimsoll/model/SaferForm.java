package dev.plimsoll.model;

import java.util.List;

/**
 * The safer way to the same end, written out for the names at hand.
 *
 * @param advice one or two sentences
 * @param placement where the steps go, seen from the statement that was found
 * @param steps in order
 */
public record SaferForm(String advice, Placement placement, List<Step> steps) {

    /** Where steps go. */
    public enum Placement {
        /** In place of the statement; its other actions stay where they are. */
        INSTEAD,
        /** Before the statement, in the same migration. */
        BEFORE,
        /** After the statement, which stays. */
        AFTER,
        /** As the last of the migration; the statement stays. */
        LAST
    }

    /** How a step is run. */
    public enum Execution {
        /** As a migration of its own, in one transaction. */
        MIGRATION,
        /** As a migration of its own that its tool must not wrap in a transaction. */
        ALONE,
        /** Again and again until it changes no row, each time in a transaction of its own. */
        REPEATED,
        /** As a migration, when no code of the release before is running any more. */
        LATER
    }

    /**
     * @param title what the step is for, such as {@code in its own migration, outside a transaction}; may be empty
     * @param sql statements with their semicolons, one a line; an ellipsis stands for what only the team knows
     */
    public record Step(Execution execution, String title, String sql) {
        public Step(String title, String sql) {
            this(Execution.MIGRATION, title, sql);
        }
    }

    public SaferForm {
        steps = List.copyOf(steps);
    }

    /** Steps that take the statement's place. */
    public SaferForm(String advice, List<Step> steps) {
        this(advice, Placement.INSTEAD, steps);
    }

    /** Whether it only sets what the session runs with. */
    public boolean isSetting() {
        return steps.size() == 1
                && steps.get(0).execution() == Execution.MIGRATION
                && !steps.get(0).sql().contains("…")
                && steps.get(0).sql().lines().allMatch(line -> line.startsWith("SET ") && line.endsWith(";"));
    }

    public SaferForm placed(Placement otherPlacement) {
        return new SaferForm(advice, otherPlacement, steps);
    }
}
