package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Dependent;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.List;

/** A replay that takes SQL, each text as one unit of a plain file. */
final class ReplayedSql {

    final Replay replay;
    final Schema schema;

    ReplayedSql(int major) {
        this.replay = new Replay(new Server(Engine.POSTGRESQL, major));
        this.schema = replay.schema();
    }

    /** The schema after one file on PostgreSQL 16, with the file's session still open. */
    static ReplayedSql of(String sql) {
        return on(16, sql);
    }

    static ReplayedSql on(int major, String sql) {
        return new ReplayedSql(major).start(TransactionMode.UNKNOWN).run(sql);
    }

    ReplayedSql start(TransactionMode mode) {
        replay.startUnit(mode);
        return this;
    }

    ReplayedSql run(String sql) {
        statements(sql).forEach(replay::apply);
        return this;
    }

    /** A file of its own. */
    ReplayedSql file(String sql) {
        start(TransactionMode.UNKNOWN).run(sql);
        replay.endUnit();
        return this;
    }

    static List<Statement> statements(String sql) {
        return PostgresReader.read(new SourceText("test.sql", sql)).statements();
    }

    /** The first change of a statement. */
    static SchemaChange change(String sql) {
        return statements(sql).get(0).changes().get(0);
    }

    Table table(String name) {
        return schema.table(QualifiedNames.parse(name)).orElseThrow();
    }

    boolean has(String table) {
        return schema.table(QualifiedNames.parse(table)).isPresent();
    }

    List<String> columns(String table) {
        return table(table).columns().stream()
                .map(column -> column.name() + " " + column.type())
                .toList();
    }

    List<String> constraints(String table) {
        return table(table).constraints().stream().map(Constraint::name).toList();
    }

    List<String> indexes(String table) {
        return table(table).indexes().stream()
                .map(Index::name)
                .map(ObjectName::name)
                .toList();
    }

    List<String> dependents(String sql) {
        return schema.dependents(change(sql)).stream().map(Dependent::toString).toList();
    }
}
