package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaDifference;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaComparisonTest {

    private final Replay replay = new Replay(Server.DEFAULT);

    @Test
    void namesWhatIsNotRestored() {
        replay.apply(unit("CREATE TABLE a (id int PRIMARY KEY, x text DEFAULT 'x'); CREATE INDEX i ON a (x);"));

        assertThat(differences("""
                                CREATE TYPE mood AS ENUM ('ok'); ALTER TABLE a ADD COLUMN m mood;
                                ALTER TABLE a DROP COLUMN x;
                                """, "ALTER TABLE a ADD COLUMN x text;"))
                .containsExactly(
                        "column public.a.m is left over",
                        "column public.a.x is there again without its data",
                        "index public.a.i is missing",
                        "the default of column public.a.x is missing",
                        "type public.mood is left over");
    }

    @Test
    void leavesTheSchemaAsItWasBeforeTheWayBack() {
        replay.apply(unit("CREATE TABLE a (id int PRIMARY KEY);"));

        differences(
                "CREATE TABLE b (id int REFERENCES a);", "BEGIN; DROP TABLE b; COMMIT; BEGIN; DROP TABLE a; ROLLBACK;");

        assertThat(replay.schema().table(ObjectName.of("b"))).isPresent();
        assertThat(replay.schema().table(ObjectName.of("a"))).isPresent();
        assertThat(differences("DROP TABLE b;", "CREATE TABLE b (id int);"))
                .contains("constraint public.b.b_id_fkey is missing");
    }

    @Test
    void aRollbackInTheWayBackUndoesOnlyItsOwnTransaction() {
        assertThat(differences("CREATE TABLE b (id int); CREATE TABLE c (id int);", """
                        BEGIN; DROP TABLE b; COMMIT; BEGIN; DROP TABLE c; ROLLBACK;
                        """))
                .containsExactly("table public.c is left over");
    }

    private List<String> differences(String up, String down) {
        SchemaComparison comparison = replay.startComparison();
        replay.apply(unit(up));
        return replay.differencesAfter(comparison, List.of(unit(down))).stream()
                .map(SchemaDifference::toString)
                .toList();
    }

    private static Unit unit(String sql) {
        SourceText source = new SourceText("a.sql", sql);
        return new Unit(
                source.range(0, sql.length()),
                TransactionMode.UNKNOWN,
                PostgresReader.read(source, 0, sql.length()).statements());
    }
}
