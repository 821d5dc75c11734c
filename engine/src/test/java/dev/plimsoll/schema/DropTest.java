package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import org.junit.jupiter.api.Test;

class DropTest {

    private static final String SHOP = """
            CREATE TYPE mood AS ENUM ('ok');
            CREATE DOMAIN feeling AS mood;
            CREATE SEQUENCE counter;
            CREATE TABLE a (id int PRIMARY KEY, code text UNIQUE, m mood, f feeling, n int DEFAULT nextval('counter'));
            CREATE TABLE b (a_id int REFERENCES a, a_code text CONSTRAINT by_code REFERENCES a (code));
            CREATE TABLE heir (x int) INHERITS (a);
            CREATE VIEW v AS SELECT id, m FROM a;
            CREATE VIEW w AS SELECT id FROM v;
            CREATE MATERIALIZED VIEW mv AS SELECT code FROM a;
            """;

    @Test
    void tellsWhatFallsWithATable() {
        assertThat(ReplayedSql.of(SHOP).dependents("DROP TABLE a"))
                .containsExactly(
                        "public.b.b_a_id_fkey", "public.b.by_code", "public.heir", "public.mv", "public.v", "public.w");
    }

    @Test
    void tellsWhatFallsWithAColumnOrKey() {
        ReplayedSql sql = ReplayedSql.of(SHOP);

        assertThat(sql.dependents("ALTER TABLE a DROP COLUMN code")).containsExactly("public.b.by_code", "public.mv");
        assertThat(sql.dependents("ALTER TABLE a DROP COLUMN n")).isEmpty();
        assertThat(sql.dependents("ALTER TABLE a DROP CONSTRAINT a_code_key")).containsExactly("public.b.by_code");
    }

    @Test
    void tellsWhatFallsWithATypeSequenceViewOrSchema() {
        ReplayedSql sql = ReplayedSql.of(SHOP);

        assertThat(sql.dependents("DROP TYPE mood")).contains("public.a.m", "public.a.f", "public.heir.m");
        assertThat(sql.dependents("DROP SEQUENCE counter")).containsExactly("public.a.n", "public.heir.n");
        assertThat(sql.dependents("DROP VIEW v")).containsExactly("public.w");
        assertThat(sql.dependents("DROP SCHEMA public")).contains("public.a", "public.mood", "public.counter");
        assertThat(sql.dependents("ALTER TABLE a ADD COLUMN z int")).isEmpty();
    }

    @Test
    void viewsFollowRenamedColumns() {
        ReplayedSql sql = ReplayedSql.of(SHOP + "ALTER TABLE a RENAME COLUMN m TO mind; ALTER TABLE a RENAME TO aa;");

        assertThat(sql.schema.viewsOn(ObjectName.of("aa"), "mind")).containsExactly(ObjectName.of("public", "v"));
        assertThat(sql.schema.viewsOn(ObjectName.of("aa"), "n")).isEmpty();
    }

    @Test
    void cascadeDropsThem() {
        ReplayedSql sql = ReplayedSql.of(SHOP + "DROP TABLE a CASCADE;");

        assertThat(sql.schema.tables()).extracting(Table::name).containsExactly(ObjectName.of("public", "b"));
        assertThat(sql.constraints("b")).isEmpty();
        assertThat(sql.schema.views()).isEmpty();
    }

    @Test
    void droppedTypesTakeTheirColumnsAlong() {
        ReplayedSql sql = ReplayedSql.of(SHOP + "DROP TYPE mood CASCADE;");

        assertThat(sql.columns("a")).containsExactly("id integer", "code text", "n integer");
        assertThat(sql.schema.types()).isEmpty();
    }

    @Test
    void aDroppedSchemaIsGoneWithAllThatIsInIt() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE SCHEMA s;
                CREATE TABLE s.t (id serial PRIMARY KEY);
                CREATE TYPE s.mood AS ENUM ('ok');
                CREATE FUNCTION s.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
                CREATE TABLE kept (t_id int REFERENCES s.t, m s.mood);
                DROP SCHEMA s CASCADE;
                """);

        assertThat(sql.columns("kept")).containsExactly("t_id integer");
        assertThat(sql.constraints("kept")).isEmpty();
        assertThat(sql.schema.schemas()).containsExactly("public");
        assertThat(sql.schema.sequences()).isEmpty();
        assertThat(sql.schema.routines()).isEmpty();
    }

    @Test
    void longChainsOfViewsFallWithoutFillingTheStack() {
        StringBuilder text = new StringBuilder("CREATE TABLE v0 (a int);\n");
        for (int i = 1; i <= 20_000; i++) {
            text.append("CREATE VIEW v")
                    .append(i)
                    .append(" AS SELECT a FROM v")
                    .append(i - 1)
                    .append(";\n");
        }
        ReplayedSql sql = ReplayedSql.of(text.toString());
        assertThat(sql.schema.viewsOn(ObjectName.of("v0"))).hasSize(20_000);

        sql.run("DROP TABLE v0 CASCADE;");
        assertThat(sql.schema.views()).isEmpty();
    }
}
