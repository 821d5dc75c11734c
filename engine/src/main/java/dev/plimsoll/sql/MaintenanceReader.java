package dev.plimsoll.sql;

import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.MaintenanceChange.Analyze;
import dev.plimsoll.model.MaintenanceChange.Checkpoint;
import dev.plimsoll.model.MaintenanceChange.Cluster;
import dev.plimsoll.model.MaintenanceChange.Vacuum;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TableChange.LockTable;
import dev.plimsoll.model.TableChange.TruncateTable;
import dev.plimsoll.model.ViewChange.RefreshMaterializedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code VACUUM}, {@code ANALYZE}, {@code CLUSTER}, {@code TRUNCATE}, {@code LOCK}, {@code REFRESH}. */
final class MaintenanceReader {

    private final TokenCursor cursor;

    MaintenanceReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** Whether an option of a utility statement is given and not switched off. */
    static boolean isOn(Map<String, String> options, String name) {
        String value = options.get(name);
        return value != null
                && !(value.equals("0")
                        || value.equalsIgnoreCase("false")
                        || value.equalsIgnoreCase("off")
                        || value.equalsIgnoreCase("no"));
    }

    SchemaChange vacuum() {
        boolean full;
        boolean analyze;
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            Map<String, String> options = new OptionReader(cursor).utility();
            full = isOn(options, "full");
            analyze = isOn(options, "analyze");
        } else {
            full = cursor.accept(Keyword.FULL);
            cursor.accept(Keyword.FREEZE);
            cursor.accept(Keyword.VERBOSE);
            analyze = cursor.accept(Keyword.ANALYZE) || cursor.accept(Keyword.ANALYSE);
        }
        List<ObjectName> tables = relations();
        return new Vacuum(cursor.statementRange(), tables, full, analyze);
    }

    SchemaChange analyze() {
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            new OptionReader(cursor).utility();
        } else {
            cursor.accept(Keyword.VERBOSE);
        }
        return new Analyze(cursor.statementRange(), relations());
    }

    private List<ObjectName> relations() {
        List<ObjectName> tables = new ArrayList<>();
        if (cursor.atEnd()) {
            return tables;
        }
        do {
            int start = cursor.position();
            tables.add(new FromReader(cursor, new QueryFacts()).relation(false));
            if (cursor.tokens().keyword(start) == Keyword.ONLY
                    || cursor.tokens().is(cursor.position() - 1, "*")) {
                cursor.noteFrom(start, Syntax.VACUUM_ONLY);
            }
            if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
                cursor.columnList();
            }
        } while (cursor.accept(TokenKind.COMMA));
        return tables;
    }

    SchemaChange cluster() {
        boolean options = cursor.is(TokenKind.LEFT_PARENTHESIS);
        if (options) {
            new OptionReader(cursor).utility();
            cursor.note(cursor.atEnd() ? Syntax.CLUSTER_ALL_OPTIONS : Syntax.CLUSTER_OPTIONS);
        } else {
            cursor.accept(Keyword.VERBOSE);
        }
        if (cursor.atEnd()) {
            return new Cluster(cursor.statementRange(), null, null);
        }
        ObjectName first = cursor.qualifiedName("a table name");
        if (cursor.accept(Keyword.USING)) {
            return new Cluster(cursor.statementRange(), first, cursor.columnId("an index name"));
        } else if (!options && first.schema() == null && cursor.accept(Keyword.ON)) {
            ObjectName table = cursor.qualifiedName("a table name");
            return new Cluster(cursor.statementRange(), table, first.name());
        }
        return new Cluster(cursor.statementRange(), first, null);
    }

    SchemaChange checkpoint() {
        return new Checkpoint(cursor.statementRange());
    }

    List<SchemaChange> truncate() {
        cursor.accept(Keyword.TABLE);
        List<Part> parts = parts();
        boolean restart = cursor.accept(Keyword.RESTART, Keyword.IDENTITY);
        if (!restart) {
            cursor.accept(Keyword.CONTINUE, Keyword.IDENTITY);
        }
        boolean cascade = cursor.acceptCascade();
        List<SchemaChange> changes = new ArrayList<>();
        for (Part part : parts) {
            changes.add(new TruncateTable(
                    PartRange.of(cursor, part.start(), part.end(), parts.size()),
                    part.name(),
                    part.only(),
                    restart,
                    cascade));
        }
        return changes;
    }

    List<SchemaChange> lock() {
        cursor.accept(Keyword.TABLE);
        List<Part> parts = parts();
        LockMode mode = LockMode.ACCESS_EXCLUSIVE;
        if (cursor.accept(Keyword.IN)) {
            mode = mode();
            cursor.expect(Keyword.MODE);
        }
        boolean nowait = cursor.accept(Keyword.NOWAIT);
        List<SchemaChange> changes = new ArrayList<>();
        for (Part part : parts) {
            changes.add(new LockTable(
                    PartRange.of(cursor, part.start(), part.end(), parts.size()),
                    part.name(),
                    part.only(),
                    mode,
                    nowait));
        }
        return changes;
    }

    private LockMode mode() {
        if (cursor.accept(Keyword.ACCESS)) {
            return cursor.accept(Keyword.SHARE) ? LockMode.ACCESS_SHARE : exclusive(LockMode.ACCESS_EXCLUSIVE);
        } else if (cursor.accept(Keyword.ROW)) {
            return cursor.accept(Keyword.SHARE) ? LockMode.ROW_SHARE : exclusive(LockMode.ROW_EXCLUSIVE);
        } else if (cursor.accept(Keyword.SHARE)) {
            if (cursor.accept(Keyword.UPDATE)) {
                return exclusive(LockMode.SHARE_UPDATE_EXCLUSIVE);
            }
            return cursor.accept(Keyword.ROW) ? exclusive(LockMode.SHARE_ROW_EXCLUSIVE) : LockMode.SHARE;
        }
        return exclusive(LockMode.EXCLUSIVE);
    }

    private LockMode exclusive(LockMode mode) {
        cursor.expect(Keyword.EXCLUSIVE);
        return mode;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        do {
            int start = cursor.position();
            boolean only = cursor.is(Keyword.ONLY);
            ObjectName name = new FromReader(cursor, new QueryFacts()).relation(false);
            parts.add(new Part(name, only, start, cursor.position()));
        } while (cursor.accept(TokenKind.COMMA));
        return parts;
    }

    private record Part(ObjectName name, boolean only, int start, int end) {}

    /** From behind {@code REFRESH}. */
    SchemaChange refresh() {
        cursor.expect(Keyword.MATERIALIZED, Keyword.VIEW);
        boolean concurrently = cursor.accept(Keyword.CONCURRENTLY);
        ObjectName view = cursor.qualifiedName("a materialized view");
        boolean withNoData = false;
        if (cursor.accept(Keyword.WITH)) {
            withNoData = cursor.accept(Keyword.NO);
            cursor.expect(Keyword.DATA);
        }
        return new RefreshMaterializedView(cursor.statementRange(), view, concurrently, withNoData);
    }
}
