package dev.plimsoll.sql;

import dev.plimsoll.model.AlterTarget;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TableChange.AddInheritance;
import dev.plimsoll.model.TableChange.AlterTableOption;
import dev.plimsoll.model.TableChange.DropInheritance;
import dev.plimsoll.model.TableChange.RowSecurity;
import dev.plimsoll.model.TableChange.SetAccessMethod;
import dev.plimsoll.model.TableChange.SetClusterIndex;
import dev.plimsoll.model.TableChange.SetPersistence;
import dev.plimsoll.model.TableChange.SetReplicaIdentity;
import dev.plimsoll.model.TableChange.SetRowSecurity;
import dev.plimsoll.model.TableChange.SetStorageParameters;
import dev.plimsoll.model.TableChange.SetTableType;
import dev.plimsoll.model.TableChange.SetTablespace;
import dev.plimsoll.model.TableChange.SetWithoutOids;
import dev.plimsoll.model.TableChange.ToggleFiring;
import java.util.Map;
import java.util.function.IntFunction;

/** Reads the actions of {@code ALTER TABLE} on the table as a whole. */
final class TableSettingReader {

    private final TokenCursor cursor;
    private final AlterTarget target;
    private final IntFunction<SourceRange> ranges;

    /** @param ranges the place of the action that starts with a token, when it is read */
    TableSettingReader(TokenCursor cursor, AlterTarget target, IntFunction<SourceRange> ranges) {
        this.cursor = cursor;
        this.target = target;
        this.ranges = ranges;
    }

    SchemaChange read(int start) {
        if (cursor.accept(Keyword.SET)) {
            return set(start);
        } else if (cursor.accept(Keyword.RESET)) {
            Map<String, String> parameters = new OptionReader(cursor).storageParameters();
            parameters.replaceAll((name, value) -> "");
            return new SetStorageParameters(ranges.apply(start), target, parameters, true);
        } else if (cursor.accept(Keyword.CLUSTER)) {
            cursor.expect(Keyword.ON);
            String index = cursor.columnId("an index name");
            return new SetClusterIndex(ranges.apply(start), target, index);
        } else if (cursor.accept(Keyword.ENABLE)) {
            return enable(start);
        } else if (cursor.accept(Keyword.DISABLE)) {
            if (cursor.is(Keyword.ROW)) {
                return rowSecurity(start, RowSecurity.DISABLE);
            }
            return firing(start, "disable");
        } else if (cursor.accept(Keyword.FORCE)) {
            return rowSecurity(start, RowSecurity.FORCE);
        } else if (cursor.accept(Keyword.NO)) {
            if (cursor.accept(Keyword.FORCE)) {
                return rowSecurity(start, RowSecurity.NO_FORCE);
            }
            cursor.expect(Keyword.INHERIT);
            ObjectName parent = cursor.qualifiedName("a table name");
            return new DropInheritance(ranges.apply(start), target, parent);
        } else if (cursor.accept(Keyword.INHERIT)) {
            ObjectName parent = cursor.qualifiedName("a table name");
            return new AddInheritance(ranges.apply(start), target, parent);
        } else if (cursor.accept(Keyword.OF)) {
            ObjectName type = cursor.qualifiedName("a type");
            return new SetTableType(ranges.apply(start), target, type);
        } else if (cursor.accept(Keyword.NOT, Keyword.OF)) {
            return new SetTableType(ranges.apply(start), target, null);
        } else if (cursor.accept(Keyword.REPLICA)) {
            return replicaIdentity(start);
        } else if (cursor.is(Keyword.OPTIONS) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            new OptionReader(cursor).foreignOptions(true);
            return new AlterTableOption(ranges.apply(start), target, cursor.textFrom(start));
        }
        throw cursor.fail("an action");
    }

    private SchemaChange set(int start) {
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            Map<String, String> parameters = new OptionReader(cursor).storageParameters();
            return new SetStorageParameters(ranges.apply(start), target, parameters, false);
        } else if (cursor.accept(Keyword.WITHOUT)) {
            if (cursor.accept(Keyword.OIDS)) {
                return new SetWithoutOids(ranges.apply(start), target);
            }
            cursor.expect(Keyword.CLUSTER);
            return new SetClusterIndex(ranges.apply(start), target, null);
        } else if (cursor.accept(Keyword.LOGGED)) {
            return new SetPersistence(ranges.apply(start), target, true);
        } else if (cursor.accept(Keyword.UNLOGGED)) {
            return new SetPersistence(ranges.apply(start), target, false);
        } else if (cursor.accept(Keyword.ACCESS)) {
            cursor.expect(Keyword.METHOD);
            cursor.note(Syntax.ACCESS_METHOD);
            String method = cursor.acceptNoting(Keyword.DEFAULT, Syntax.ACCESS_METHOD_DEFAULT)
                    ? null
                    : cursor.columnId("an access method");
            return new SetAccessMethod(ranges.apply(start), target, method);
        } else if (cursor.accept(Keyword.TABLESPACE)) {
            String tablespace = cursor.columnId("a tablespace name");
            return new SetTablespace(ranges.apply(start), target, tablespace, false);
        }
        throw cursor.fail("what to set");
    }

    private SchemaChange enable(int start) {
        if (cursor.is(Keyword.ROW)) {
            return rowSecurity(start, RowSecurity.ENABLE);
        } else if (cursor.accept(Keyword.REPLICA)) {
            return named(start, "enable replica");
        } else if (cursor.accept(Keyword.ALWAYS)) {
            return named(start, "enable always");
        }
        return firing(start, "enable");
    }

    private SchemaChange rowSecurity(int start, RowSecurity mode) {
        cursor.expect(Keyword.ROW);
        cursor.expect(Keyword.LEVEL, Keyword.SECURITY);
        return new SetRowSecurity(ranges.apply(start), target, mode);
    }

    private SchemaChange firing(int start, String firing) {
        if (cursor.is(Keyword.TRIGGER) && (cursor.keyword(1) == Keyword.ALL || cursor.keyword(1) == Keyword.USER)) {
            cursor.advance();
            boolean all = cursor.is(Keyword.ALL);
            cursor.advance();
            return new ToggleFiring(ranges.apply(start), target, ObjectKind.TRIGGER, null, all, firing);
        }
        return named(start, firing);
    }

    private SchemaChange named(int start, String firing) {
        boolean trigger = cursor.accept(Keyword.TRIGGER);
        if (!trigger) {
            cursor.expect(Keyword.RULE);
        }
        String name = cursor.columnId("a name");
        ObjectKind kind = trigger ? ObjectKind.TRIGGER : ObjectKind.RULE;
        return new ToggleFiring(ranges.apply(start), target, kind, name, false, firing);
    }

    private SchemaChange replicaIdentity(int start) {
        cursor.expect(Keyword.IDENTITY);
        if (cursor.accept(Keyword.USING)) {
            cursor.expect(Keyword.INDEX);
            String index = cursor.columnId("an index name");
            return new SetReplicaIdentity(ranges.apply(start), target, "index", index);
        } else if (cursor.accept(Keyword.FULL)) {
            return new SetReplicaIdentity(ranges.apply(start), target, "full", null);
        } else if (cursor.accept(Keyword.DEFAULT)) {
            return new SetReplicaIdentity(ranges.apply(start), target, "default", null);
        }
        cursor.expect(Keyword.NOTHING);
        return new SetReplicaIdentity(ranges.apply(start), target, "nothing", null);
    }
}
