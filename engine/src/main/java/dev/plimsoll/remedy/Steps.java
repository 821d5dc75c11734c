package dev.plimsoll.remedy;

import dev.plimsoll.model.SaferForm.Execution;
import dev.plimsoll.model.SaferForm.Step;

/** Steps by where they run. */
final class Steps {

    private Steps() {}

    /** In a migration of its own that its tool must not wrap in a transaction. */
    static Step alone(String... statements) {
        return alone("in its own migration, outside a transaction", statements);
    }

    static Step alone(String title, String[] statements) {
        return new Step(Execution.ALONE, title, sql(statements));
    }

    static Step titled(String title, String... statements) {
        return new Step(Execution.MIGRATION, title, sql(statements));
    }

    /** One statement that changes some rows. */
    static Step repeated(String statement) {
        return new Step(
                Execution.REPEATED,
                "again and again until no row is left, each time in a transaction of its own",
                sql(statement));
    }

    /** @param when how the title goes on after {@code a release later}; may be empty */
    static Step later(String when, String... statements) {
        return new Step(Execution.LATER, "a release later" + when, sql(statements));
    }

    private static String sql(String... statements) {
        return String.join(";\n", statements) + ";";
    }
}
