package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import org.junit.jupiter.api.Test;

class FamilyTest {

    @Test
    void childrenFollowTheirParent() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE p (a int, b int CHECK (b > 0));
                CREATE TABLE c (b int, own int) INHERITS (p);
                ALTER TABLE p ADD COLUMN late text DEFAULT 'x';
                ALTER TABLE p RENAME a TO first;
                ALTER TABLE p DROP COLUMN b;
                """);

        assertThat(sql.columns("c")).containsExactly("first integer", "b integer", "own integer", "late text");
        assertThat(sql.table("c").column("b").orElseThrow().inherited()).isFalse();
        assertThat(sql.table("c").column("late").map(Column::inherited)).contains(true);
    }

    @Test
    void partitionsHaveTheIndexesAndKeysOfTheirTable() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE r (id int PRIMARY KEY);
                CREATE TABLE p (id int REFERENCES r, d date, PRIMARY KEY (id, d)) PARTITION BY RANGE (d);
                CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
                CREATE INDEX ON p (d);
                """);

        assertThat(sql.constraints("p1")).containsExactlyInAnyOrder("p1_pkey", "p_id_fkey");
        assertThat(sql.table("p1").index("p1_d_idx").map(Index::parent)).contains(ObjectName.of("public", "p_d_idx"));
        assertThat(sql.schema.children(ObjectName.of("p"))).hasSize(1);
        assertThat(sql.schema.referencedBy(ObjectName.of("r")))
                .extracting(key -> key.table().name())
                .containsExactly("p", "p1");

        sql.run("ALTER TABLE p DETACH PARTITION p1; DROP TABLE p;");
        assertThat(sql.constraints("p1")).containsExactlyInAnyOrder("p1_pkey", "p_id_fkey");
        assertThat(sql.table("p1").isPartition()).isFalse();
        assertThat(sql.table("p1").index("p1_d_idx").map(Index::parent)).isEmpty();
    }

    @Test
    void anAttachedPartitionKeepsTheIndexesThatFit() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE p (a int, b int) PARTITION BY LIST (a);
                CREATE INDEX ON p (b);
                CREATE INDEX ON p (a);
                CREATE TABLE q (a int, b int);
                CREATE INDEX mine ON q (b);
                ALTER TABLE p ATTACH PARTITION q FOR VALUES IN (1);
                """);

        assertThat(sql.indexes("q")).containsExactly("mine", "q_a_idx");
        assertThat(sql.table("q").isPartition()).isTrue();
    }

    @Test
    void anIndexOnOnlyTheTableIsInvalidUntilAllPartsAreAttached() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE p (a int) PARTITION BY LIST (a);
                CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
                CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
                CREATE INDEX i ON ONLY p (a);
                CREATE INDEX i1 ON p1 (a);
                CREATE INDEX i2 ON p2 (a);
                ALTER INDEX i ATTACH PARTITION i1;
                """);
        assertThat(sql.table("p").index("i").orElseThrow().valid()).isFalse();

        sql.run("ALTER INDEX i ATTACH PARTITION i2;");
        assertThat(sql.table("p").index("i").orElseThrow().valid()).isTrue();
    }

    @Test
    void ringsOfParentsEnd() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE a (x int);
                CREATE TABLE b (x int);
                ALTER TABLE a INHERIT b;
                ALTER TABLE b INHERIT a;
                ALTER TABLE a ADD COLUMN y int;
                ALTER TABLE a ADD CHECK (x > 0);
                ALTER TABLE b DROP COLUMN x;
                """);

        assertThat(sql.columns("a")).contains("y integer");
        assertThat(sql.schema.descendants(ObjectName.of("a"))).hasSize(1);
    }

    @Test
    void deepTreesDoNotFillTheStack() {
        StringBuilder text = new StringBuilder("""
                CREATE TABLE r (id int PRIMARY KEY);
                CREATE TABLE p0 (a int, b int, CONSTRAINT c CHECK (a > 0)) PARTITION BY LIST (a);
                """);
        for (int i = 1; i <= 4_000; i++) {
            text.append("CREATE TABLE p").append(i).append(" PARTITION OF p").append(i - 1);
            text.append(" DEFAULT PARTITION BY LIST (a);\n");
        }
        ReplayedSql sql = ReplayedSql.of(text.toString());

        sql.run("""
                CREATE INDEX ON p0 (b);
                ALTER TABLE p0 ADD CONSTRAINT k FOREIGN KEY (b) REFERENCES r;
                ALTER TABLE p0 RENAME CONSTRAINT c TO d;
                """);
        assertThat(sql.indexes("p4000")).containsExactly("p4000_b_idx");
        assertThat(sql.constraints("p4000")).containsExactly("d", "k");

        sql.run("ALTER TABLE p0 DROP CONSTRAINT k; ALTER TABLE p0 DROP CONSTRAINT d; DROP INDEX p0_b_idx;");
        assertThat(sql.constraints("p4000")).isEmpty();
        assertThat(sql.indexes("p4000")).isEmpty();

        sql.run("ALTER TABLE p0 DROP COLUMN b; DROP TABLE p0;");
        assertThat(sql.schema.tables()).hasSize(1);
    }
}
