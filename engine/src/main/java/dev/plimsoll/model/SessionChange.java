package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes the session: its transaction, settings and prepared statements. */
public sealed interface SessionChange extends SchemaChange {

    /** @param name of a savepoint or prepared transaction, else null; {@code chain}: {@code AND CHAIN} */
    record TransactionControl(
            SourceRange range,
            TransactionVerb verb,
            @Nullable String name,
            boolean chain) implements SessionChange {}

    /** Transaction statements. */
    enum TransactionVerb {
        BEGIN,
        COMMIT,
        ROLLBACK,
        SAVEPOINT,
        RELEASE_SAVEPOINT,
        ROLLBACK_TO_SAVEPOINT,
        PREPARE_TRANSACTION,
        COMMIT_PREPARED,
        ROLLBACK_PREPARED,
        SET_TRANSACTION
    }

    /**
     * {@code SET}, {@code RESET} and {@code set_config}; also {@code SET ROLE} (parameter {@code role}) and {@code SET TIME ZONE}.
     *
     * @param parameter lower case; {@code all} for {@code RESET ALL}
     * @param values as written without quotes; empty for {@code DEFAULT} and {@code RESET}
     */
    record SetParameter(SourceRange range, String parameter, List<String> values, boolean local)
            implements SessionChange {
        public SetParameter {
            values = List.copyOf(values);
        }
    }

    /** {@code ALTER SYSTEM SET}; value null for {@code RESET}. */
    record AlterSystem(
            SourceRange range, String parameter, @Nullable String value) implements SessionChange {}

    /** {@code PREPARE}, {@code EXECUTE}, {@code DEALLOCATE}, {@code DISCARD}, {@code LISTEN}, {@code NOTIFY}, {@code SHOW}, … by their first words. */
    record OtherSessionChange(SourceRange range, String statement) implements SessionChange {}

    /** A line that psql itself runs, such as {@code \connect}. */
    record ClientCommand(SourceRange range, String command) implements SessionChange {}
}
