package dev.plimsoll.remedy;

import dev.plimsoll.model.SaferForm.Step;

/** Steps by where they run. */
final class Steps {

    private Steps() {}

    /** In a migration of its own that its tool must not wrap in a transaction. */
    static Step alone(String... statements) {
        return new Step("in its own migration, outside a transaction", sql(statements));
    }

    static Step titled(String title, String... statements) {
        return new Step(title, sql(statements));
    }

    private static String sql(String... statements) {
        return String.join(";\n", statements) + ";";
    }
}
