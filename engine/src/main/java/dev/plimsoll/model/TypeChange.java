package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What creates, alters or drops a type or domain. */
public sealed interface TypeChange extends SchemaChange {

    ObjectName type();

    record CreateEnum(SourceRange range, ObjectName type, List<String> labels) implements TypeChange {
        public CreateEnum {
            labels = List.copyOf(labels);
        }
    }

    record CreateComposite(SourceRange range, ObjectName type, List<ColumnDefinition> attributes)
            implements TypeChange {
        public CreateComposite {
            attributes = List.copyOf(attributes);
        }
    }

    /** Range, base and shell types. */
    record CreateOtherType(SourceRange range, ObjectName type, String form) implements TypeChange {}

    /** @param constraints checks; {@code columns} of them are empty */
    record CreateDomain(
            SourceRange range,
            ObjectName type,
            TypeName baseType,
            @Nullable String collation,
            @Nullable Expression defaultValue,
            boolean notNull,
            List<ConstraintDefinition> constraints)
            implements TypeChange {
        public CreateDomain {
            constraints = List.copyOf(constraints);
        }
    }

    /** @param neighbour label that the new one goes before or after, or null for the end */
    record AddEnumLabel(
            SourceRange range,
            ObjectName type,
            String label,
            boolean ifNotExists,
            @Nullable String neighbour,
            boolean before)
            implements TypeChange {}

    record RenameEnumLabel(SourceRange range, ObjectName type, String label, String newLabel) implements TypeChange {}

    /** {@code ALTER TYPE … ADD, DROP, ALTER, RENAME ATTRIBUTE}, the words as written. */
    record AlterComposite(
            SourceRange range,
            ObjectName type,
            AttributeAction action,
            String attribute,
            @Nullable TypeName attributeType,
            @Nullable String newName,
            boolean ifExists,
            boolean cascade)
            implements TypeChange {}

    /** What happens to an attribute of a composite type. */
    enum AttributeAction {
        ADD,
        DROP,
        ALTER_TYPE,
        RENAME
    }

    record AddDomainConstraint(SourceRange range, ObjectName type, ConstraintDefinition definition)
            implements TypeChange {}

    /** {@code ALTER DOMAIN} on its default, nullability or constraints. */
    record AlterDomain(
            SourceRange range,
            ObjectName type,
            DomainAction action,
            @Nullable Expression defaultValue,
            @Nullable String constraint,
            @Nullable String newName,
            boolean ifExists,
            boolean cascade)
            implements TypeChange {}

    /** What {@code ALTER DOMAIN} does. */
    enum DomainAction {
        SET_DEFAULT,
        DROP_DEFAULT,
        SET_NOT_NULL,
        DROP_NOT_NULL,
        DROP_CONSTRAINT,
        VALIDATE_CONSTRAINT,
        RENAME_CONSTRAINT
    }

    record DropType(SourceRange range, ObjectName type, boolean domain, boolean ifExists, boolean cascade)
            implements TypeChange {}
}
