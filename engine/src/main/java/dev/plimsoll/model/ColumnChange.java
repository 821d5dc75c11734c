package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/** What an {@code ALTER TABLE} does to a column. */
public sealed interface ColumnChange extends TableChange {

    AlterTarget target();

    /** The column's name before the change. */
    String column();

    @Override
    default ObjectName table() {
        return target().name();
    }

    record AddColumn(SourceRange range, AlterTarget target, boolean ifNotExists, ColumnDefinition definition)
            implements ColumnChange {
        @Override
        public String column() {
            return definition.name();
        }
    }

    record DropColumn(SourceRange range, AlterTarget target, String column, boolean ifExists, boolean cascade)
            implements ColumnChange {}

    record RenameColumn(SourceRange range, AlterTarget target, String column, String newName) implements ColumnChange {}

    /** The expression of {@code USING}, or null. */
    record AlterColumnType(
            SourceRange range,
            AlterTarget target,
            String column,
            TypeName type,
            @Nullable String collation,
            @Nullable Expression using)
            implements ColumnChange {}

    record SetDefault(SourceRange range, AlterTarget target, String column, Expression value) implements ColumnChange {}

    record DropDefault(SourceRange range, AlterTarget target, String column) implements ColumnChange {}

    record SetNotNull(SourceRange range, AlterTarget target, String column) implements ColumnChange {}

    record DropNotNull(SourceRange range, AlterTarget target, String column) implements ColumnChange {}

    /** {@code SET EXPRESSION AS} of a generated column (PostgreSQL 17). */
    record SetExpression(SourceRange range, AlterTarget target, String column, Expression expression)
            implements ColumnChange {}

    record DropExpression(SourceRange range, AlterTarget target, String column, boolean ifExists)
            implements ColumnChange {}

    record AddIdentity(SourceRange range, AlterTarget target, String column, ColumnDefinition.Identity identity)
            implements ColumnChange {}

    /** {@code SET GENERATED …}, {@code SET sequence option}, {@code RESTART}; {@code always} null where not written. */
    record AlterIdentity(
            SourceRange range,
            AlterTarget target,
            String column,
            @Nullable Boolean always,
            SequenceOptions options) implements ColumnChange {}

    record DropIdentity(SourceRange range, AlterTarget target, String column, boolean ifExists)
            implements ColumnChange {}

    /** Planner and storage knobs of a column. For {@code SET STATISTICS} on an index column the name is its number. */
    record SetColumnOption(SourceRange range, AlterTarget target, String column, Option option, String value)
            implements ColumnChange {}

    /** Which knob. */
    enum Option {
        STATISTICS,
        ATTRIBUTES,
        STORAGE,
        COMPRESSION,
        FOREIGN_OPTIONS
    }
}
