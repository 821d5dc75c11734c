package dev.plimsoll.migration.liquibase;

import java.util.Set;

/**
 * Preconditions of a changeset. Most ask the database and are taken to hold; those that ask which database it is are answered.
 * (<a href="https://docs.liquibase.com/concepts/changelogs/preconditions.html">page</a>)
 */
final class Preconditions {

    private static final Set<String> PASSES_OVER = Set.of("MARK_RAN", "CONTINUE");

    private Preconditions() {}

    /** Whether they keep the changeset from PostgreSQL without ending the run. */
    static boolean passOver(Node changeset) {
        return changeset.all("preConditions").stream().anyMatch(Preconditions::keepsFrom);
    }

    private static boolean keepsFrom(Node preconditions) {
        String onFail = preconditions.text("onFail");
        return onFail != null && PASSES_OVER.contains(onFail) && !holds(preconditions);
    }

    private static boolean holds(Node conditions) {
        return conditions.children().stream().allMatch(Preconditions::oneHolds);
    }

    private static boolean oneHolds(Node condition) {
        return switch (condition.name()) {
            case "dbms" -> Dbms.includesPostgres(condition.text("type"));
            case "and" -> holds(condition);
            case "or" ->
                condition.children().isEmpty() || condition.children().stream().anyMatch(Preconditions::oneHolds);
            case "not" ->
                condition.children().stream().noneMatch(inner -> inner.name().equals("dbms") && oneHolds(inner));
            default -> true;
        };
    }
}
