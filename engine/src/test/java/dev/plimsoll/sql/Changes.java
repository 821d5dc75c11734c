package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import java.util.List;

/** Reads statements for tests. */
final class Changes {

    private Changes() {}

    /** The one change of the one statement in {@code sql}. */
    static <T extends SchemaChange> T read(String sql, Class<T> kind) {
        List<SchemaChange> changes = all(sql);
        assertThat(changes).as(sql).hasSize(1);
        assertThat(changes.get(0)).as(sql).isInstanceOf(kind);
        return kind.cast(changes.get(0));
    }

    /** The changes of the one statement in {@code sql}. */
    static List<SchemaChange> all(String sql) {
        return statement(sql).changes();
    }

    static Statement statement(String sql) {
        List<Statement> statements =
                PostgresReader.read(new SourceText("test.sql", sql)).statements();
        assertThat(statements).as(sql).hasSize(1);
        return statements.get(0);
    }
}
