package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange.ChangeOwner;
import dev.plimsoll.model.AlterTarget;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.RenameConstraint;
import dev.plimsoll.model.ConstraintChange.ValidateConstraint;
import dev.plimsoll.model.IndexChange.AttachIndex;
import dev.plimsoll.model.IndexChange.RenameIndex;
import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionBound;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TableChange.AttachPartition;
import dev.plimsoll.model.TableChange.DetachPartition;
import dev.plimsoll.model.TableChange.MoveTable;
import dev.plimsoll.model.TableChange.RenameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads {@code ALTER TABLE}, and {@code ALTER} of views, indexes, sequences and foreign tables, which share its actions in
 * the server's grammar (<a href="https://www.postgresql.org/docs/18/sql-altertable.html">PostgreSQL 18, ALTER TABLE</a>).
 */
final class AlterTableReader {

    private final TokenCursor cursor;
    private final ObjectKind kind;
    private AlterTarget target;

    /** @param kind what the statement names behind {@code ALTER} */
    AlterTableReader(TokenCursor cursor, ObjectKind kind) {
        this.cursor = cursor;
        this.kind = kind;
        this.target = new AlterTarget(ObjectName.of(""), kind, false, false);
    }

    /** From behind {@code ALTER TABLE}. */
    List<SchemaChange> read() {
        if (cursor.is(Keyword.ALL, Keyword.IN) && kind != ObjectKind.VIEW && kind != ObjectKind.FOREIGN_TABLE) {
            return List.of(allInTablespace());
        }
        target = target();
        if (cursor.accept(Keyword.RENAME)) {
            return one(rename());
        } else if (kind != ObjectKind.INDEX && cursor.is(Keyword.SET, Keyword.SCHEMA)) {
            cursor.advance();
            cursor.advance();
            return one(new MoveTable(cursor.statementRange(), target, cursor.columnId("a schema name")));
        } else if (startsPartition()) {
            return one(partition());
        } else if (!target.ifExists()
                && (kind == ObjectKind.INDEX || kind == ObjectKind.MATERIALIZED_VIEW)
                && (cursor.is(Keyword.DEPENDS) || cursor.is(Keyword.NO, Keyword.DEPENDS))) {
            return one(dependence());
        }
        List<SchemaChange> changes = new ArrayList<>();
        do {
            changes.add(action());
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expectEnd();
        return changes;
    }

    private List<SchemaChange> one(SchemaChange change) {
        cursor.expectEnd();
        return List.of(change);
    }

    private AlterTarget target() {
        boolean ifExists = cursor.acceptIfExists();
        boolean only = false;
        ObjectName name;
        if (kind == ObjectKind.TABLE || kind == ObjectKind.FOREIGN_TABLE) {
            only = cursor.is(Keyword.ONLY);
            name = new FromReader(cursor, new QueryFacts()).relation(false);
        } else {
            name = cursor.qualifiedName("a name");
        }
        return new AlterTarget(name, kind, only, ifExists);
    }

    private SchemaChange rename() {
        boolean parts = kind != ObjectKind.INDEX && kind != ObjectKind.SEQUENCE;
        if (kind == ObjectKind.TABLE && cursor.accept(Keyword.CONSTRAINT)) {
            String constraint = cursor.columnId("a constraint name");
            return new RenameConstraint(cursor.statementRange(), target, constraint, newName());
        } else if (cursor.accept(Keyword.TO)) {
            String newName = cursor.columnId("a name");
            return kind == ObjectKind.INDEX
                    ? new RenameIndex(cursor.statementRange(), target.name(), newName, target.ifExists())
                    : new RenameTable(cursor.statementRange(), target, newName);
        }
        if (!parts) {
            throw cursor.fail("TO");
        }
        cursor.accept(Keyword.COLUMN);
        String column = cursor.columnId("a column name");
        if (kind == ObjectKind.VIEW) {
            cursor.note(Syntax.VIEW_RENAME_COLUMN);
        }
        return new RenameColumn(cursor.statementRange(), target, column, newName());
    }

    private String newName() {
        cursor.expect(Keyword.TO);
        return cursor.columnId("a name");
    }

    private boolean startsPartition() {
        return switch (kind) {
            case TABLE -> cursor.is(Keyword.ATTACH) || cursor.is(Keyword.DETACH);
            case INDEX -> cursor.is(Keyword.ATTACH) && !target.ifExists();
            default -> false;
        };
    }

    private SchemaChange partition() {
        if (cursor.accept(Keyword.ATTACH)) {
            cursor.expect(Keyword.PARTITION);
            ObjectName partition = cursor.qualifiedName("a name");
            if (kind == ObjectKind.INDEX) {
                return new AttachIndex(cursor.statementRange(), target.name(), partition);
            }
            PartitionBound bound = new PartitionReader(cursor).bound();
            return new AttachPartition(cursor.statementRange(), target, partition, bound);
        }
        cursor.expect(Keyword.DETACH, Keyword.PARTITION);
        ObjectName partition = cursor.qualifiedName("a table name");
        boolean concurrently = cursor.acceptNoting(Keyword.CONCURRENTLY, Syntax.DETACH_CONCURRENTLY);
        boolean finalizing = !concurrently && cursor.acceptNoting(Keyword.FINALIZE, Syntax.DETACH_FINALIZE);
        return new DetachPartition(cursor.statementRange(), target, partition, concurrently, finalizing);
    }

    private SchemaChange dependence() {
        int start = cursor.position();
        cursor.acceptNoting(Keyword.NO, Syntax.NO_DEPENDS);
        cursor.expect(Keyword.DEPENDS, Keyword.ON);
        cursor.expect(Keyword.EXTENSION);
        cursor.columnId("an extension name");
        return new AlterObject(cursor.statementRange(), kind, target.name(), cursor.textFrom(start), List.of());
    }

    private SchemaChange allInTablespace() {
        int start = cursor.position();
        cursor.expect(Keyword.ALL, Keyword.IN);
        cursor.expect(Keyword.TABLESPACE);
        String from = cursor.columnId("a tablespace name");
        if (cursor.accept(Keyword.OWNED)) {
            cursor.expect(Keyword.BY);
            new RoleNameReader(cursor).list();
        }
        cursor.expect(Keyword.SET, Keyword.TABLESPACE);
        cursor.columnId("a tablespace name");
        cursor.accept(Keyword.NOWAIT);
        cursor.expectEnd();
        return new AlterObject(
                cursor.statementRange(), ObjectKind.TABLESPACE, ObjectName.of(from), cursor.textFrom(start), List.of());
    }

    private SchemaChange action() {
        int start = cursor.position();
        Keyword keyword = cursor.keyword();
        if (keyword == null) {
            throw cursor.fail("an action");
        }
        return switch (keyword) {
            case ADD -> add(start);
            case ALTER -> alter(start);
            case DROP -> drop(start);
            case VALIDATE -> {
                cursor.advance();
                cursor.expect(Keyword.CONSTRAINT);
                String name = cursor.columnId("a constraint name");
                yield done(start, range -> new ValidateConstraint(range, target, name));
            }
            case OWNER -> {
                cursor.advance();
                cursor.expect(Keyword.TO);
                String owner = new RoleNameReader(cursor).role();
                yield done(start, range -> new ChangeOwner(range, kind, target.name(), null, owner));
            }
            default -> new TableSettingReader(cursor, target, this::part).read(start);
        };
    }

    private SchemaChange add(int start) {
        cursor.advance();
        ConstraintReader constraints = new ConstraintReader(cursor);
        if (constraints.startsHere()) {
            var definition = constraints.tableConstraint();
            return done(start, range -> new AddConstraint(range, target, definition));
        }
        return new AlterColumnReader(cursor, target).add(() -> part(start));
    }

    private SchemaChange alter(int start) {
        cursor.advance();
        if (cursor.is(Keyword.CONSTRAINT)) {
            return new AlterColumnReader(cursor, target).constraint(() -> part(start));
        }
        cursor.accept(Keyword.COLUMN);
        return new AlterColumnReader(cursor, target).alter(() -> part(start));
    }

    private SchemaChange drop(int start) {
        cursor.advance();
        if (cursor.accept(Keyword.CONSTRAINT)) {
            boolean ifExists = cursor.acceptIfExists();
            String name = cursor.columnId("a constraint name");
            boolean cascade = cursor.acceptCascade();
            return done(start, range -> new DropConstraint(range, target, name, ifExists, cascade));
        }
        return new AlterColumnReader(cursor, target).drop(() -> part(start));
    }

    private SchemaChange done(int start, Function<SourceRange, SchemaChange> change) {
        return change.apply(part(start));
    }

    /** The action just read, or the whole statement where it has no other. */
    private SourceRange part(int start) {
        boolean alone = cursor.atEnd() && cursor.tokens().kind(start - 1) != TokenKind.COMMA;
        return alone ? cursor.statementRange() : cursor.rangeFrom(start);
    }
}
