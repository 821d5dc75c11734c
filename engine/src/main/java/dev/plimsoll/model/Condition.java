package dev.plimsoll.model;

import java.util.Set;

/**
 * What chooses the rows of an {@code UPDATE} or {@code DELETE}, or joins those of a {@code MERGE}.
 *
 * @param text as written
 * @param columns columns named, without their qualifier
 * @param functions functions called
 * @param nullColumns columns of which some part asks whether they are null
 * @param notNullColumns columns that are not null where the condition holds
 * @param constants whether some part is a constant other than {@code NULL}, or a parameter
 * @param comparesNull whether some part compares with {@code NULL}, which is never true
 * @param ofTarget false where every column belongs to another table than the one that is changed
 */
public record Condition(
        String text,
        Set<String> columns,
        Set<ObjectName> functions,
        Set<String> nullColumns,
        Set<String> notNullColumns,
        boolean constants,
        boolean comparesNull,
        boolean ofTarget) {

    public Condition {
        columns = Ordered.copyOf(columns);
        functions = Ordered.copyOf(functions);
        nullColumns = Ordered.copyOf(nullColumns);
        notNullColumns = Ordered.copyOf(notNullColumns);
    }

    /** A condition of which only the text is known. */
    public static Condition of(String text) {
        return new Condition(text, Set.of(), Set.of(), Set.of(), Set.of(), true, false, true);
    }

    /** Whether it only asks that columns are not null: it leaves out nothing where none of them ever is. */
    public boolean onlyAsksForValues() {
        return !notNullColumns.isEmpty() && !constants && functions.isEmpty() && columns.equals(notNullColumns);
    }
}
