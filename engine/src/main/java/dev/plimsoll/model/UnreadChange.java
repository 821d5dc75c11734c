package dev.plimsoll.model;

import java.util.Set;

/** What could not be read. Reported, never dropped: what was not checked must not pass. */
public sealed interface UnreadChange extends SchemaChange {

    /**
     * No reader understands the statement.
     *
     * @param range the token at which reading stopped
     * @param reason completes a sentence, such as {@code expected a column name, found ")"}
     */
    record Unreadable(SourceRange range, String reason) implements UnreadChange {}

    /**
     * A statement that is built at run time: nothing can be said about it beforehand.
     *
     * @param reason what it depends on
     * @param joined variables and parameters that are put into its text without being quoted
     */
    record Opaque(SourceRange range, String reason, Set<String> joined) implements UnreadChange {
        public Opaque {
            joined = Ordered.copyOf(joined);
        }

        public Opaque(SourceRange range, String reason) {
            this(range, reason, Set.of());
        }
    }
}
