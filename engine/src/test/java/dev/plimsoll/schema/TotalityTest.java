package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit.TransactionMode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever history is missing, the replay goes on. */
class TotalityTest {

    private static final String UNSEEN = """
            ALTER TABLE unseen ADD COLUMN a int REFERENCES other, DROP COLUMN b, ALTER c SET NOT NULL, RENAME TO seen;
            ALTER TABLE unseen RENAME a TO b;
            ALTER TABLE unseen ADD CONSTRAINT k UNIQUE USING INDEX i, DROP CONSTRAINT l, VALIDATE CONSTRAINT m;
            ALTER TABLE unseen ATTACH PARTITION part FOR VALUES IN (1);
            ALTER TABLE unseen DETACH PARTITION part;
            ALTER TABLE unseen INHERIT parent;
            ALTER TABLE unseen SET SCHEMA nowhere;
            CREATE INDEX ON unseen (a);
            DROP INDEX i;
            ALTER INDEX i RENAME TO j;
            ALTER INDEX i ATTACH PARTITION j;
            DROP TABLE unseen CASCADE;
            DROP VIEW unseen;
            DROP TYPE unseen CASCADE;
            DROP SEQUENCE unseen;
            ALTER SEQUENCE unseen RESTART;
            ALTER TYPE unseen ADD VALUE 'x';
            ALTER TYPE unseen RENAME TO other;
            ALTER DOMAIN unseen SET NOT NULL;
            ALTER DOMAIN unseen ADD CHECK (VALUE > 0);
            DROP FUNCTION unseen(int) CASCADE;
            ALTER FUNCTION unseen(int) STABLE;
            CREATE TRIGGER t BEFORE INSERT ON unseen FOR EACH ROW EXECUTE FUNCTION f();
            CREATE POLICY p ON unseen USING (true);
            DROP SCHEMA unseen CASCADE;
            ALTER SCHEMA unseen RENAME TO other;
            DROP EXTENSION unseen;
            CREATE VIEW v AS SELECT * FROM unseen;
            CREATE TABLE c (LIKE unseen INCLUDING ALL, x int) INHERITS (parent);
            CREATE TABLE d PARTITION OF unseen DEFAULT;
            CREATE TABLE e OF unseen;
            ROLLBACK;
            COMMIT;
            ROLLBACK TO nothing;
            RELEASE nothing;
            ALTER TABLE v ADD COLUMN a int;
            ALTER VIEW v RENAME COLUMN a TO b;
            """;

    @Test
    void statementsOnUnknownObjectsLeaveTheRestAlone() {
        ReplayedSql sql = ReplayedSql.of("CREATE TABLE known (id int);" + UNSEEN);

        assertThat(sql.columns("known")).containsExactly("id integer");
        assertThat(sql.columns("c")).containsExactly("x integer");
        assertThat(sql.schema.target(ReplayedSql.change("ALTER TABLE unseen ADD a int")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void anyOrderOfStatementsIsReplayed(int major) throws Exception {
        List<Statement> all = new ArrayList<>(ReplayedSql.statements(UNSEEN));
        for (Path file : files()) {
            all.addAll(ReplayedSql.statements(Files.readString(file)));
        }
        Random random = new Random(42);
        for (int round = 0; round < 40; round++) {
            ReplayedSql sql = new ReplayedSql(major).start(TransactionMode.values()[round % 3]);
            for (int i = 0; i < 600; i++) {
                Statement statement = all.get(random.nextInt(all.size()));
                for (SchemaChange change : statement.changes()) {
                    sql.schema.target(change);
                    assertThat(sql.schema.dependents(change)).doesNotHaveDuplicates();
                }
                sql.replay.apply(statement);
            }
            assertConsistent(sql.schema);
        }
    }

    /** Links lead to what exists, and back. */
    private static void assertConsistent(Schema schema) {
        schema.tables().forEach(table -> {
            assertThat(schema.table(table.name())).contains(table);
            table.indexes()
                    .forEach(index ->
                            assertThat(schema.tableOfIndex(index.name())).contains(table));
            table.foreignKeys().forEach(key -> {
                ObjectName referenced = Objects.requireNonNull(key.reference()).table();
                if (!referenced.equals(table.name())) {
                    assertThat(schema.referencedBy(referenced))
                            .anyMatch(each -> each.table().equals(table.name()));
                }
            });
            table.parents()
                    .forEach(parent -> assertThat(schema.children(parent)).contains(table));
        });
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        Path folder = Path.of(
                Objects.requireNonNull(TotalityTest.class.getResource("parity")).toURI());
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
