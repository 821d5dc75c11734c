package dev.plimsoll.sql;

import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.LikeClause;
import dev.plimsoll.model.TableChange.LikeOption;
import dev.plimsoll.model.TableChange.PartitionOf;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code CREATE TABLE} and {@code CREATE FOREIGN TABLE} in all their forms (<a
 * href="https://www.postgresql.org/docs/18/sql-createtable.html">PostgreSQL 18, CREATE TABLE</a>); an object reads one.
 */
final class TableReader {

    private final TokenCursor cursor;
    private final List<ColumnDefinition> columns = new ArrayList<>();
    private final List<ConstraintDefinition> constraints = new ArrayList<>();
    private final List<LikeClause> likes = new ArrayList<>();
    private final Map<String, String> storageParameters = new LinkedHashMap<>();
    private List<ObjectName> inherits = List.of();
    private @Nullable PartitionKey partitionedBy;
    private @Nullable PartitionOf partitionOf;
    private @Nullable ObjectName ofType;
    private @Nullable Query query;
    private boolean withNoData;
    private @Nullable String accessMethod;
    private @Nullable String tablespace;
    private @Nullable String server;

    TableReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code TABLE}. */
    SchemaChange create(Persistence persistence) {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName table = cursor.qualifiedName("a table name");
        if (cursor.accept(Keyword.OF)) {
            ofType = cursor.qualifiedName("a type");
            typedElements();
            tail(false);
        } else if (cursor.accept(Keyword.PARTITION)) {
            partitionOf();
            tail(false);
        } else if (cursor.is(TokenKind.LEFT_PARENTHESIS) && !isColumnNameList()) {
            elements();
            inherits();
            tail(false);
        } else {
            asQuery();
        }
        return table(table, persistence, ifNotExists);
    }

    /** From behind {@code FOREIGN TABLE}. */
    SchemaChange createForeign() {
        boolean ifNotExists = cursor.acceptIfNotExists();
        ObjectName table = cursor.qualifiedName("a table name");
        if (cursor.accept(Keyword.PARTITION)) {
            partitionOf();
        } else {
            elements();
            inherits();
        }
        cursor.expect(Keyword.SERVER);
        server = cursor.columnId("a server name");
        storageParameters.putAll(new OptionReader(cursor).foreignOptions(false));
        return table(table, Persistence.PERMANENT, ifNotExists);
    }

    private SchemaChange table(ObjectName table, Persistence persistence, boolean ifNotExists) {
        cursor.expectEnd();
        return new CreateTable(
                cursor.statementRange(),
                table,
                persistence,
                ifNotExists,
                columns,
                constraints,
                likes,
                inherits,
                partitionedBy,
                partitionOf,
                ofType,
                query,
                withNoData,
                storageParameters,
                accessMethod,
                tablespace,
                server);
    }

    /** True where a parenthesis holds bare names: the columns of {@code CREATE TABLE … AS}. */
    private boolean isColumnNameList() {
        return cursor.isName(1, Keyword.Use.COLUMN_NAME)
                && (cursor.kind(2) == TokenKind.COMMA || cursor.kind(2) == TokenKind.RIGHT_PARENTHESIS);
    }

    private void elements() {
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.accept(TokenKind.RIGHT_PARENTHESIS)) {
            return;
        }
        ConstraintReader constraintReader = new ConstraintReader(cursor);
        do {
            if (cursor.is(Keyword.LIKE)) {
                likes.add(like());
            } else if (constraintReader.startsHere()) {
                constraints.add(constraintReader.tableConstraint());
            } else {
                columns.add(new ColumnReader(cursor).typed());
            }
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    private void typedElements() {
        if (!cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            return;
        }
        ConstraintReader constraintReader = new ConstraintReader(cursor);
        do {
            if (constraintReader.startsHere()) {
                constraints.add(constraintReader.tableConstraint());
            } else {
                columns.add(new ColumnReader(cursor).untyped());
            }
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    private LikeClause like() {
        int start = cursor.position();
        cursor.expect(Keyword.LIKE);
        ObjectName source = cursor.qualifiedName("a table name");
        Set<LikeOption> including = EnumSet.noneOf(LikeOption.class);
        while (cursor.isAny(Keyword.INCLUDING, Keyword.EXCLUDING)) {
            boolean include = cursor.is(Keyword.INCLUDING);
            cursor.advance();
            Set<LikeOption> options = likeOptions();
            if (include) {
                including.addAll(options);
            } else {
                including.removeAll(options);
            }
        }
        return new LikeClause(cursor.rangeFrom(start), source, columns.size(), List.copyOf(including));
    }

    private Set<LikeOption> likeOptions() {
        if (cursor.accept(Keyword.ALL)) {
            return EnumSet.allOf(LikeOption.class);
        }
        for (LikeOption option : LikeOption.values()) {
            if (cursor.acceptWord(option.name())) {
                if (option == LikeOption.COMPRESSION) {
                    cursor.note(Syntax.LIKE_COMPRESSION);
                }
                return EnumSet.of(option);
            }
        }
        throw cursor.fail("what to include, such as ALL or DEFAULTS");
    }

    private void inherits() {
        if (cursor.accept(Keyword.INHERITS)) {
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            inherits = cursor.qualifiedNames("a table name");
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
    }

    private void partitionOf() {
        cursor.expect(Keyword.OF);
        ObjectName parent = cursor.qualifiedName("a table name");
        typedElements();
        partitionOf = new PartitionOf(parent, new PartitionReader(cursor).bound());
    }

    /** The clauses behind the columns; {@code CREATE TABLE … AS} has no {@code PARTITION BY}. */
    private void tail(boolean asQuery) {
        if (!asQuery) {
            partitionedBy = new PartitionReader(cursor).key();
        }
        if (cursor.accept(Keyword.USING)) {
            accessMethod = cursor.columnId("an access method");
        }
        if (cursor.accept(Keyword.WITHOUT)) {
            cursor.expect(Keyword.OIDS);
        } else if (cursor.accept(Keyword.WITH)) {
            storageParameters.putAll(new OptionReader(cursor).storageParameters());
        }
        if (cursor.accept(Keyword.ON)) {
            cursor.expect(Keyword.COMMIT);
            if (cursor.accept(Keyword.DELETE) || cursor.accept(Keyword.PRESERVE)) {
                cursor.expect(Keyword.ROWS);
            } else {
                cursor.expect(Keyword.DROP);
            }
        }
        if (cursor.accept(Keyword.TABLESPACE)) {
            tablespace = cursor.columnId("a tablespace name");
        }
    }

    private void asQuery() {
        List<String> names = cursor.is(TokenKind.LEFT_PARENTHESIS) ? cursor.columnList() : List.of();
        tail(true);
        if (!cursor.accept(Keyword.AS)) {
            throw cursor.fail(names.isEmpty() ? "\"(\", AS, OF or PARTITION OF" : "AS");
        }
        query = cursor.is(Keyword.EXECUTE) ? prepared() : renamed(QueryText.read(cursor), names);
        if (cursor.accept(Keyword.WITH)) {
            withNoData = cursor.accept(Keyword.NO);
            cursor.expect(Keyword.DATA);
        }
    }

    private Query prepared() {
        int start = cursor.position();
        QueryFacts facts = new QueryFacts();
        cursor.expect(Keyword.EXECUTE);
        new PreparedReader(cursor).call(facts);
        return new Query(
                cursor.rangeFrom(start),
                cursor.textFrom(start),
                facts.reads(),
                facts.writes(),
                facts.functions(),
                List.of(),
                true,
                Set.of("*"),
                null);
    }

    private static Query renamed(Query query, List<String> names) {
        if (names.isEmpty()) {
            return query;
        }
        List<String> columns = new ArrayList<>(names);
        if (!query.starred() && names.size() < query.columns().size()) {
            columns.addAll(query.columns().subList(names.size(), query.columns().size()));
        }
        return query.withColumns(columns);
    }
}
