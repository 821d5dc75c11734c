package dev.plimsoll.model;

/**
 * One effect of one statement. A statement has one for each object or action it names: {@code DROP TABLE a, b} has two, an
 * {@code ALTER TABLE} one for each of its actions. Names are unquoted and folded, not looked up.
 */
public sealed interface SchemaChange
        permits TableChange,
                IndexChange,
                ViewChange,
                SequenceChange,
                TypeChange,
                RoutineChange,
                RelationRuleChange,
                AccessChange,
                ObjectChange,
                DataChange,
                SessionChange,
                MaintenanceChange,
                UnreadChange {

    /** The part of the statement that says so; the whole statement where there is only one. */
    SourceRange range();
}
