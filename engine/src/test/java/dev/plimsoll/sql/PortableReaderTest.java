package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.TruncateTable;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PortableReaderTest {

    @Test
    void readsATableOfMySqlWithItsKeys() {
        CreateTable table = only(Engine.MYSQL, """
                CREATE TABLE IF NOT EXISTS `orders` (
                  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
                  `customer_id` bigint NOT NULL,
                  `state` enum('new','paid') DEFAULT 'new',
                  PRIMARY KEY (`id`),
                  KEY `by_state` (`state`),
                  CONSTRAINT `fk` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`) ON DELETE CASCADE
                ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
                """, CreateTable.class);

        assertThat(table.table()).isEqualTo(ObjectName.of("orders"));
        assertThat(table.ifNotExists()).isTrue();
        assertThat(table.columns()).extracting("name").containsExactly("id", "customer_id", "state");
        assertThat(table.columns().get(1).notNull()).isTrue();
        assertThat(table.constraints())
                .extracting("kind")
                .containsExactly(ConstraintKind.PRIMARY_KEY, ConstraintKind.FOREIGN_KEY);
    }

    @Test
    void readsTheActionsOfAnAlterTableOneByOne() {
        String sql =
                "ALTER TABLE t ADD COLUMN a int, DROP COLUMN b, MODIFY COLUMN c bigint, CHANGE d e text, ADD PRIMARY KEY (a)";

        assertThat(changes(Engine.MYSQL, sql))
                .map(change -> change.getClass().getSimpleName())
                .containsExactly(
                        "AddColumn",
                        "DropColumn",
                        "AlterColumnType",
                        "AlterColumnType",
                        "RenameColumn",
                        "AddConstraint");
    }

    @ParameterizedTest
    @EnumSource(value = Engine.class, names = "POSTGRESQL", mode = EnumSource.Mode.EXCLUDE)
    void readsWhatAllEnginesShare(Engine engine) {
        assertThat(only(engine, "DROP TABLE t", DropTable.class).ifExists()).isFalse();
        assertThat(only(engine, "TRUNCATE TABLE t", TruncateTable.class).cascade())
                .isFalse();
        assertThat(only(engine, "CREATE UNIQUE INDEX i ON t (a, b)", CreateIndex.class)
                        .unique())
                .isTrue();
        assertThat(only(engine, "INSERT INTO t (a) VALUES (1)", Insert.class).fromQuery())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM t",
                "DELETE FROM t WHERE 1 = 1",
                "DELETE FROM t WHERE id = id",
                "DELETE FROM t WHERE true"
            })
    void aConditionThatLeavesOutNoRowIsNone(String sql) {
        assertThat(only(Engine.MYSQL, sql, Delete.class).where()).isNull();
    }

    @Test
    void keepsARealCondition() {
        assertThat(only(Engine.MYSQL, "UPDATE t SET a = 1 WHERE b = 2", Update.class)
                        .where()
                        .text())
                .isEqualTo("b = 2");
    }

    @Test
    void whatTheLibraryRefusesIsReportedAndTheRestGoesOn() {
        String sql = "ALTER TABLE a VALIDATE BROKEN (((;\nSELECT FROM WHERE;\nDROP TABLE t";

        List<Statement> statements = read(Engine.MYSQL, sql);

        assertThat(statements).hasSize(3);
        assertThat(statements.get(1).changes().get(0)).isInstanceOf(Unreadable.class);
        assertThat(statements.get(2).changes().get(0)).isInstanceOf(DropTable.class);
        assertThat(statements.get(2).range().line()).isEqualTo(3);
    }

    @Test
    void deepNestingIsRefusedBeforeTheLibrarySeesIt() {
        String sql = "SELECT " + "(".repeat(100_000) + "1" + ")".repeat(100_000);

        assertThat(only(Engine.ORACLE, sql, Unreadable.class).reason()).contains("nest");
    }

    private static <T extends SchemaChange> T only(Engine engine, String sql, Class<T> type) {
        List<SchemaChange> changes = changes(engine, sql);
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0)).isInstanceOf(type);
        return type.cast(changes.get(0));
    }

    private static List<SchemaChange> changes(Engine engine, String sql) {
        List<Statement> statements = read(engine, sql);
        assertThat(statements).hasSize(1);
        return statements.get(0).changes();
    }

    private static List<Statement> read(Engine engine, String sql) {
        return PortableReader.read(new SourceText("a.sql", sql), 0, sql.length(), engine)
                .statements();
    }
}
