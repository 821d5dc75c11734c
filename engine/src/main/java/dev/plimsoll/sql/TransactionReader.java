package dev.plimsoll.sql;

import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.TransactionControl;
import dev.plimsoll.model.SessionChange.TransactionVerb;
import org.jspecify.annotations.Nullable;

/** Reads the statements that begin and end transactions. */
final class TransactionReader {

    private final TokenCursor cursor;

    TransactionReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code BEGIN}. */
    SchemaChange begin() {
        workOrTransaction();
        modes(false);
        return control(TransactionVerb.BEGIN, null, false);
    }

    /** From behind {@code START}. */
    SchemaChange start() {
        cursor.expect(Keyword.TRANSACTION);
        modes(false);
        return control(TransactionVerb.BEGIN, null, false);
    }

    /** From behind {@code COMMIT} or {@code END}. */
    SchemaChange commit(boolean mayBePrepared) {
        if (mayBePrepared && cursor.accept(Keyword.PREPARED)) {
            return control(TransactionVerb.COMMIT_PREPARED, cursor.string("a transaction name"), false);
        }
        workOrTransaction();
        return control(TransactionVerb.COMMIT, null, chain());
    }

    /** From behind {@code ABORT}. */
    SchemaChange abort() {
        workOrTransaction();
        return control(TransactionVerb.ROLLBACK, null, chain());
    }

    /** From behind {@code ROLLBACK}. */
    SchemaChange rollback() {
        if (cursor.accept(Keyword.PREPARED)) {
            return control(TransactionVerb.ROLLBACK_PREPARED, cursor.string("a transaction name"), false);
        }
        workOrTransaction();
        if (cursor.accept(Keyword.TO)) {
            if (cursor.is(Keyword.SAVEPOINT) && cursor.isName(1, Keyword.Use.COLUMN_NAME)) {
                cursor.advance();
            }
            return control(TransactionVerb.ROLLBACK_TO_SAVEPOINT, savepoint(), false);
        }
        return control(TransactionVerb.ROLLBACK, null, chain());
    }

    /** From behind {@code SAVEPOINT}. */
    SchemaChange begun() {
        return control(TransactionVerb.SAVEPOINT, savepoint(), false);
    }

    /** From behind {@code RELEASE}. */
    SchemaChange release() {
        if (cursor.is(Keyword.SAVEPOINT) && cursor.isName(1, Keyword.Use.COLUMN_NAME)) {
            cursor.advance();
        }
        return control(TransactionVerb.RELEASE_SAVEPOINT, savepoint(), false);
    }

    /** From behind {@code PREPARE TRANSACTION}. */
    SchemaChange prepare() {
        return control(TransactionVerb.PREPARE_TRANSACTION, cursor.string("a transaction name"), false);
    }

    private String savepoint() {
        return cursor.columnId("a savepoint name");
    }

    private SchemaChange control(TransactionVerb verb, @Nullable String name, boolean chain) {
        return new TransactionControl(cursor.statementRange(), verb, name, chain);
    }

    private void workOrTransaction() {
        if (!cursor.accept(Keyword.WORK)) {
            cursor.accept(Keyword.TRANSACTION);
        }
    }

    private boolean chain() {
        if (!cursor.accept(Keyword.AND)) {
            return false;
        }
        boolean chain = !cursor.accept(Keyword.NO);
        cursor.expect(Keyword.CHAIN);
        return chain;
    }

    /** Isolation level, read only or not, deferrable or not; with commas or without. */
    void modes(boolean required) {
        if (!mode()) {
            if (required) {
                throw cursor.fail("ISOLATION LEVEL, READ ONLY, READ WRITE or DEFERRABLE");
            }
            return;
        }
        boolean more = true;
        while (more) {
            boolean comma = cursor.accept(TokenKind.COMMA);
            more = mode();
            if (comma && !more) {
                throw cursor.fail("a transaction mode");
            }
        }
    }

    private boolean mode() {
        if (cursor.accept(Keyword.ISOLATION)) {
            cursor.expect(Keyword.LEVEL);
            if (cursor.accept(Keyword.READ)) {
                if (!cursor.accept(Keyword.COMMITTED)) {
                    cursor.expect(Keyword.UNCOMMITTED);
                }
            } else if (cursor.accept(Keyword.REPEATABLE)) {
                cursor.expect(Keyword.READ);
            } else {
                cursor.expect(Keyword.SERIALIZABLE);
            }
            return true;
        } else if (cursor.accept(Keyword.READ)) {
            if (!cursor.accept(Keyword.ONLY)) {
                cursor.expect(Keyword.WRITE);
            }
            return true;
        }
        return cursor.accept(Keyword.DEFERRABLE) || cursor.accept(Keyword.NOT, Keyword.DEFERRABLE);
    }
}
