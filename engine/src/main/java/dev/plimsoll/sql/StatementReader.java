package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange.ReassignOwned;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import dev.plimsoll.model.SessionChange.SetParameter;
import dev.plimsoll.model.Statement;
import java.util.List;

/** Reads one statement of any kind: looks at its first words and hands it to the reader of its family. */
final class StatementReader {

    private final TokenCursor cursor;
    private List<Statement> body = List.of();

    StatementReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** The statements inside the body of the one read. */
    List<Statement> body() {
        return body;
    }

    /** What the statement does. The caller sees to it that nothing is left over. */
    List<SchemaChange> read() {
        Keyword keyword = cursor.keyword();
        if (keyword == null) {
            if (DataReader.startsHere(cursor)) {
                return DataStatements.read(cursor);
            }
            throw cursor.fail("a statement");
        }
        int start = cursor.position();
        cursor.advance();
        return switch (keyword) {
            case CREATE -> create();
            case ALTER -> new AlterReader(cursor).read();
            case DROP -> new DropReader(cursor).read();
            case TRUNCATE -> new MaintenanceReader(cursor).truncate();
            case LOCK -> new MaintenanceReader(cursor).lock();
            case PREPARE -> prepare();
            case EXPLAIN -> new ExplainReader(cursor).read();
            case DECLARE -> new CursorReader(cursor).declare();
            case DO -> block();
            default -> {
                SchemaChange single = single(keyword);
                if (single != null) {
                    yield List.of(single);
                }
                cursor.moveTo(start);
                if (!DataReader.startsHere(cursor)) {
                    throw cursor.fail("a statement");
                }
                yield DataStatements.read(cursor);
            }
        };
    }

    private List<SchemaChange> create() {
        CreateReader reader = new CreateReader(cursor);
        List<SchemaChange> changes = reader.read();
        body = reader.body();
        return changes;
    }

    private List<SchemaChange> block() {
        BlockReader reader = new BlockReader(cursor);
        List<SchemaChange> changes = reader.block();
        body = reader.body();
        return changes;
    }

    private List<SchemaChange> prepare() {
        if (cursor.is(Keyword.TRANSACTION) && cursor.isString(1)) {
            cursor.advance();
            return List.of(new TransactionReader(cursor).prepare());
        }
        return new PreparedReader(cursor).prepare();
    }

    private @org.jspecify.annotations.Nullable SchemaChange single(Keyword keyword) {
        return switch (keyword) {
            case BEGIN -> new TransactionReader(cursor).begin();
            case START -> new TransactionReader(cursor).start();
            case COMMIT -> new TransactionReader(cursor).commit(true);
            case END -> new TransactionReader(cursor).commit(false);
            case ROLLBACK -> new TransactionReader(cursor).rollback();
            case ABORT -> new TransactionReader(cursor).abort();
            case SAVEPOINT -> new TransactionReader(cursor).begun();
            case RELEASE -> new TransactionReader(cursor).release();
            case SET -> new SettingReader(cursor).set();
            case RESET -> {
                SettingReader.Setting setting = new SettingReader(cursor).reset();
                yield new SetParameter(cursor.statementRange(), setting.parameter(), setting.values(), false);
            }
            case SHOW -> new SettingReader(cursor).show();
            case VACUUM -> new MaintenanceReader(cursor).vacuum();
            case ANALYZE, ANALYSE -> new MaintenanceReader(cursor).analyze();
            case CLUSTER -> new MaintenanceReader(cursor).cluster();
            case CHECKPOINT -> new MaintenanceReader(cursor).checkpoint();
            case REFRESH -> new MaintenanceReader(cursor).refresh();
            case REINDEX -> new IndexReader(cursor).reindex();
            case EXECUTE -> new PreparedReader(cursor).execute();
            case DEALLOCATE -> new PreparedReader(cursor).deallocate();
            case DISCARD -> discard();
            case GRANT -> new GrantReader(cursor, true).read();
            case REVOKE -> new GrantReader(cursor, false).read();
            case REASSIGN -> reassign();
            case COMMENT -> new CommentReader(cursor).comment();
            case SECURITY -> new CommentReader(cursor).label();
            case COPY -> new CopyReader(cursor).read();
            case CALL -> new BlockReader(cursor).call();
            case FETCH -> new CursorReader(cursor).fetch("FETCH");
            case MOVE -> new CursorReader(cursor).fetch("MOVE");
            case CLOSE -> new CursorReader(cursor).close();
            case NOTIFY -> new CursorReader(cursor).notification();
            case LISTEN -> new CursorReader(cursor).listen();
            case UNLISTEN -> new CursorReader(cursor).unlisten();
            case IMPORT -> new ForeignDataReader(cursor).importSchema();
            case LOAD -> load();
            default -> null;
        };
    }

    private SchemaChange reassign() {
        cursor.expect(Keyword.OWNED, Keyword.BY);
        List<String> roles = new RoleNameReader(cursor).list();
        cursor.expect(Keyword.TO);
        String owner = new RoleNameReader(cursor).role();
        return new ReassignOwned(cursor.statementRange(), roles, owner);
    }

    private SchemaChange load() {
        cursor.string("a file name");
        return new OtherSessionChange(cursor.statementRange(), "LOAD");
    }

    private SchemaChange discard() {
        if (!cursor.isAny(Keyword.ALL, Keyword.PLANS, Keyword.SEQUENCES, Keyword.TEMP, Keyword.TEMPORARY)) {
            throw cursor.fail("ALL, PLANS, SEQUENCES or TEMP");
        }
        cursor.advance();
        return new OtherSessionChange(cursor.statementRange(), "DISCARD");
    }
}
