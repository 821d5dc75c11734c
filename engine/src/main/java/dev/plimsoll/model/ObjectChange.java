package dev.plimsoll.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What creates, alters or drops an object that needs no form of its own. */
public sealed interface ObjectChange extends SchemaChange {

    ObjectKind kind();

    ObjectName name();

    /**
     * {@code CREATE} of a schema, extension, publication, subscription, server, statistics, cast ….
     *
     * @param relations relations that it names: tables of a publication, of statistics
     * @param options by lower-case name
     */
    record CreateObject(
            SourceRange range,
            ObjectKind kind,
            ObjectName name,
            boolean ifNotExists,
            boolean replace,
            List<ObjectName> relations,
            Map<String, String> options)
            implements ObjectChange {
        public CreateObject {
            relations = List.copyOf(relations);
            options = Ordered.copyOf(options);
        }
    }

    /** @param action the words after the name */
    record AlterObject(SourceRange range, ObjectKind kind, ObjectName name, String action, List<ObjectName> relations)
            implements ObjectChange {
        public AlterObject {
            relations = List.copyOf(relations);
        }
    }

    record DropObject(SourceRange range, ObjectKind kind, ObjectName name, boolean ifExists, boolean cascade)
            implements ObjectChange {}

    /**
     * {@code RENAME TO} of what is no table, view, index, trigger, rule or policy.
     *
     * @param arguments types of a routine's arguments; null where they are not written
     */
    record RenameObject(
            SourceRange range,
            ObjectKind kind,
            ObjectName name,
            @Nullable List<TypeName> arguments,
            String newName) implements ObjectChange {
        public RenameObject {
            arguments = arguments == null ? null : List.copyOf(arguments);
        }
    }

    /**
     * {@code SET SCHEMA} of what is no relation.
     *
     * @param arguments types of a routine's arguments; null where they are not written
     */
    record MoveObject(
            SourceRange range,
            ObjectKind kind,
            ObjectName name,
            @Nullable List<TypeName> arguments,
            String newSchema) implements ObjectChange {
        public MoveObject {
            arguments = arguments == null ? null : List.copyOf(arguments);
        }
    }

    /** @param member column, constraint, trigger, rule or policy of the object, or null; text null for {@code IS NULL} */
    record CommentOn(
            SourceRange range,
            ObjectKind kind,
            ObjectName name,
            @Nullable String member,
            @Nullable String text) implements ObjectChange {}

    /** {@code SECURITY LABEL}, {@code IMPORT FOREIGN SCHEMA}, {@code LOAD} and other statements on named objects. */
    record OtherObjectChange(SourceRange range, ObjectKind kind, ObjectName name, String statement)
            implements ObjectChange {}
}
