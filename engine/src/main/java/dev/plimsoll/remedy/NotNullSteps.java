package dev.plimsoll.remedy;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Server;
import java.util.List;

/**
 * NOT NULL that is proved before it is set: from PostgreSQL 12 on by a validated check, from 18 on by a not-null constraint of its own
 * (<a href="https://www.postgresql.org/docs/current/sql-altertable.html">PostgreSQL, ALTER TABLE</a>).
 *
 * @param name of the constraint; the check of older servers goes again
 */
record NotNullSteps(ObjectName table, String column, String name, boolean byConstraint) {

    private static final int NOT_NULL_CONSTRAINTS = 18;

    static NotNullSteps of(Server server, ObjectName table, String column, String name) {
        return new NotNullSteps(table, column, name, server.atLeast(NOT_NULL_CONSTRAINTS));
    }

    static NotNullSteps of(Server server, ObjectName table, String column) {
        return of(server, table, column, Names.made(table.name(), List.of(column), "not_null"));
    }

    List<Step> steps() {
        Step now = Steps.titled("now", add());
        Step validate = Steps.titled("in a later migration, after the rows that are null were filled", validate());
        return byConstraint
                ? List.of(now, validate)
                : List.of(now, validate, Steps.titled("in the next one", set().toArray(String[]::new)));
    }

    String add() {
        String quoted = Identifiers.quote(column);
        return alter() + " ADD CONSTRAINT " + Identifiers.quote(name)
                + (byConstraint ? " NOT NULL " + quoted : " CHECK (" + quoted + " IS NOT NULL)") + " NOT VALID";
    }

    String validate() {
        return alter() + " VALIDATE CONSTRAINT " + Identifiers.quote(name);
    }

    /** What is left once it is validated. */
    List<String> set() {
        return byConstraint
                ? List.of()
                : List.of(
                        ColumnSql.alter(table, column) + " SET NOT NULL",
                        alter() + " DROP CONSTRAINT " + Identifiers.quote(name));
    }

    private String alter() {
        return "ALTER TABLE " + table.sql();
    }
}
