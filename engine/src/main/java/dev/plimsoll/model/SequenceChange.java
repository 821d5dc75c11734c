package dev.plimsoll.model;

/** What creates, alters or drops a sequence. */
public sealed interface SequenceChange extends SchemaChange {

    ObjectName sequence();

    record CreateSequence(
            SourceRange range,
            ObjectName sequence,
            Persistence persistence,
            boolean ifNotExists,
            SequenceOptions options)
            implements SequenceChange {}

    record AlterSequence(SourceRange range, ObjectName sequence, boolean ifExists, SequenceOptions options)
            implements SequenceChange {}

    record DropSequence(SourceRange range, ObjectName sequence, boolean ifExists, boolean cascade)
            implements SequenceChange {}
}
