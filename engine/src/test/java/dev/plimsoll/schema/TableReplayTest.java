package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.Table;
import org.junit.jupiter.api.Test;

class TableReplayTest {

    @Test
    void serialBringsASequenceADefaultAndNotNull() {
        ReplayedSql sql = ReplayedSql.of("CREATE TABLE t (id bigserial, small smallserial);");

        Column id = sql.table("t").column("id").orElseThrow();
        assertThat(id.type().sql()).isEqualTo("bigint");
        assertThat(id.notNull()).isTrue();
        assertThat(id.defaultValue().text()).isEqualTo("nextval('public.t_id_seq'::regclass)");
        Sequence sequence = sql.schema.sequence(ObjectName.of("t_small_seq")).orElseThrow();
        assertThat(sequence.type().sql()).isEqualTo("smallint");
        assertThat(sequence.options().maximum()).isEqualTo(Short.MAX_VALUE);
        assertThat(sequence.ownedBy().column()).isEqualTo("small");
    }

    @Test
    void aPrimaryKeyIsNotNullWithAConstraintOnlyFrom18() {
        String create = "CREATE TABLE t (a int, b int, PRIMARY KEY (a, b));";

        assertThat(ReplayedSql.on(17, create).constraints("t")).containsExactly("t_pkey");
        assertThat(ReplayedSql.on(18, create).constraints("t"))
                .containsExactlyInAnyOrder("t_a_not_null", "t_b_not_null", "t_pkey");
        assertThat(ReplayedSql.on(17, create).table("t").columns()).allMatch(Column::notNull);
    }

    @Test
    void validityIsWhatTheServerKnows() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE p (id int PRIMARY KEY);
                CREATE TABLE t (a int REFERENCES p, CONSTRAINT made CHECK (a > 0) NOT VALID);
                ALTER TABLE t ADD CONSTRAINT later CHECK (a > 1) NOT VALID;
                ALTER TABLE t ADD CONSTRAINT key FOREIGN KEY (a) REFERENCES p NOT VALID;
                """);
        Table table = sql.table("t");
        assertThat(table.constraints())
                .extracting(Constraint::name, Constraint::validated)
                .contains(tuple("made", true), tuple("later", false), tuple("key", false));

        sql.run("ALTER TABLE t VALIDATE CONSTRAINT later;");
        assertThat(sql.table("t").constraint("later").orElseThrow().validated()).isTrue();
    }

    @Test
    void anInvalidNotNullProvesNothing() {
        ReplayedSql sql = ReplayedSql.on(18, """
                CREATE TABLE t (a int);
                ALTER TABLE t ADD CONSTRAINT there NOT NULL a NOT VALID;
                """);
        assertThat(sql.table("t").provesNotNull("a")).isFalse();

        sql.run("ALTER TABLE t VALIDATE CONSTRAINT there;");
        assertThat(sql.table("t").provesNotNull("a")).isTrue();
    }

    @Test
    void foreignKeysFollowRenamedTablesAndColumns() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE p (id int PRIMARY KEY);
                CREATE TABLE c (p_id int REFERENCES p);
                ALTER TABLE p RENAME TO parent;
                ALTER TABLE parent RENAME COLUMN id TO key;
                """);

        Constraint key = sql.table("c").constraint("c_p_id_fkey").orElseThrow();
        assertThat(key.reference().table()).isEqualTo(ObjectName.of("public", "parent"));
        assertThat(key.reference().columns()).containsExactly("key");
        assertThat(sql.schema.referencedBy(ObjectName.of("parent")))
                .extracting(each -> each.table().name())
                .containsExactly("c");
    }

    @Test
    void renamedColumnsAreRenamedInExpressions() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE t (a int CHECK (a > 0 AND b <> 'a'), b text);
                CREATE INDEX i ON t (abs(a)) WHERE b = 'a';
                ALTER TABLE t RENAME a TO "A b";
                """);

        assertThat(sql.table("t").constraints().get(0).expression().text()).isEqualTo("\"A b\" > 0 AND b <> 'a'");
        assertThat(sql.table("t").indexes().get(0).keys().get(0).expression().text())
                .isEqualTo("abs(\"A b\")");
        assertThat(sql.table("t").indexes().get(0).uses("A b")).isTrue();
    }

    @Test
    void usingIndexGivesTheIndexTheConstraintsName() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE t (a int);
                CREATE UNIQUE INDEX CONCURRENTLY i ON t (a);
                ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY USING INDEX i;
                """);

        assertThat(sql.indexes("t")).containsExactly("k");
        assertThat(sql.table("t").primaryKey().orElseThrow().index()).isEqualTo("k");
        assertThat(sql.table("t").column("a").orElseThrow().notNull()).isTrue();
    }

    @Test
    void aDroppedColumnTakesItsIndexesConstraintsAndSequenceAlong() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE t (id serial PRIMARY KEY, a int CHECK (a > 0), b int, UNIQUE (a, b));
                CREATE INDEX ON t (b) WHERE a > 5;
                CREATE INDEX kept ON t (b);
                CREATE TABLE other (t_id int REFERENCES t);
                ALTER TABLE t DROP COLUMN a, DROP COLUMN id CASCADE;
                """);

        assertThat(sql.columns("t")).containsExactly("b integer");
        assertThat(sql.indexes("t")).containsExactly("kept");
        assertThat(sql.constraints("t")).isEmpty();
        assertThat(sql.constraints("other")).isEmpty();
        assertThat(sql.schema.sequences()).isEmpty();
    }

    @Test
    void createTableAsHasTheColumnsThatTheTextAndTheSchemaTell() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE t (a int NOT NULL, b varchar(5));
                CREATE TABLE copy AS SELECT t.*, b AS c, count(*), a + 1 FROM t GROUP BY 1, 2;
                CREATE TABLE dark AS SELECT * FROM unseen;
                """);

        assertThat(sql.columns("copy"))
                .containsExactly(
                        "a integer",
                        "b character varying(5)",
                        "c character varying(5)",
                        "count bigint",
                        "?column? integer");
        assertThat(sql.schema.columnsKnown(ObjectName.of("copy"))).isTrue();
        assertThat(sql.schema.columnsKnown(ObjectName.of("dark"))).isFalse();
    }

    @Test
    void materialisedViewsAreTables() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE t (a int);
                CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
                CREATE UNIQUE INDEX ON m (a);
                """);

        assertThat(sql.schema.kind(ObjectName.of("m"))).contains(RelationKind.MATERIALIZED_VIEW);
        assertThat(sql.indexes("m")).containsExactly("m_a_idx");
    }

    @Test
    void likeCopiesWhatIsIncluded() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int DEFAULT 5 UNIQUE CHECK (a > 0));
                CREATE TABLE bare (LIKE t);
                CREATE TABLE full_copy (LIKE t INCLUDING ALL);
                """);

        assertThat(sql.table("bare").column("id").orElseThrow().notNull()).isTrue();
        assertThat(sql.constraints("bare")).isEmpty();
        assertThat(sql.constraints("full_copy"))
                .containsExactlyInAnyOrder("t_a_check", "full_copy_pkey", "full_copy_a_key");
        assertThat(sql.schema.sequence(ObjectName.of("full_copy_id_seq"))).isPresent();
    }

    @Test
    void notEnforcedIsNeverValid() {
        ReplayedSql sql = ReplayedSql.on(18, """
                CREATE TABLE t (a int, CHECK (a > 0) NOT ENFORCED);
                """);

        Constraint check = sql.table("t").constraints().get(0);
        assertThat(check.kind()).isEqualTo(ConstraintKind.CHECK);
        assertThat(check.enforced()).isFalse();
        assertThat(check.validated()).isFalse();
    }
}
