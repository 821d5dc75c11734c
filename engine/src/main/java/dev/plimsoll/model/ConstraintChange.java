package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/** What an {@code ALTER TABLE} does to a constraint. */
public sealed interface ConstraintChange extends TableChange {

    AlterTarget target();

    @Override
    default ObjectName table() {
        return target().name();
    }

    record AddConstraint(SourceRange range, AlterTarget target, ConstraintDefinition definition)
            implements ConstraintChange {}

    /** The drop of the primary key by whoever asks the catalog for its name first. */
    record DropPrimaryKey(SourceRange range, AlterTarget target) implements ConstraintChange {
        /** The same change once the name is known. */
        public DropConstraint named(String constraint) {
            return new DropConstraint(range, target, constraint, false, false);
        }
    }

    record DropConstraint(SourceRange range, AlterTarget target, String constraint, boolean ifExists, boolean cascade)
            implements ConstraintChange {}

    record ValidateConstraint(SourceRange range, AlterTarget target, String constraint) implements ConstraintChange {}

    record RenameConstraint(SourceRange range, AlterTarget target, String constraint, String newName)
            implements ConstraintChange {}

    /** Each null where not written; {@code inherit}: {@code INHERIT} or {@code NO INHERIT} (PostgreSQL 18). */
    record AlterConstraint(
            SourceRange range,
            AlterTarget target,
            String constraint,
            @Nullable Boolean deferrable,
            @Nullable Boolean initiallyDeferred,
            @Nullable Boolean enforced,
            @Nullable Boolean inherit)
            implements ConstraintChange {}
}
