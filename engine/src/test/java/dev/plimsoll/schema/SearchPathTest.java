package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ObjectName;
import org.junit.jupiter.api.Test;

class SearchPathTest {

    @Test
    void namesAreLookedUpAlongThePath() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE SCHEMA app;
                CREATE TABLE t (in_public int);
                SET search_path TO app, public;
                CREATE TABLE t (in_app int);
                CREATE TABLE only_app (id int);
                """);
        assertThat(sql.columns("t")).containsExactly("in_app integer");
        assertThat(sql.schema.resolve(ObjectName.of("only_app"))).contains(ObjectName.of("app", "only_app"));

        sql.run("RESET search_path;");
        assertThat(sql.columns("t")).containsExactly("in_public integer");
        assertThat(sql.schema.resolve(ObjectName.of("only_app"))).isEmpty();
    }

    @Test
    void newObjectsGoToTheFirstSchemaThatExists() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE SCHEMA app;
                SET search_path TO "$user", missing, app;
                CREATE TABLE t (id int);
                """);

        assertThat(sql.has("app.t")).isTrue();
    }

    @Test
    void aSchemaThatNoStatementCreatedIsTakenWhereNothingElseIsOnThePath() {
        ReplayedSql sql = ReplayedSql.of("SET search_path TO tenant; CREATE TABLE t (id int);");

        assertThat(sql.has("tenant.t")).isTrue();
    }

    @Test
    void objectsMadeWithTheirSchemaAreInIt() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TABLE x (in_public int);
                CREATE TABLE other (id int);
                CREATE SCHEMA app
                    CREATE TABLE x (id int PRIMARY KEY, parent int REFERENCES x)
                    CREATE TABLE app.y (x_id int REFERENCES x)
                    CREATE VIEW v AS SELECT x.id FROM x, other
                    CREATE INDEX x_parent ON x (parent)
                    GRANT SELECT ON x, other TO PUBLIC;
                CREATE SCHEMA AUTHORIZATION clerk CREATE SEQUENCE s CREATE TABLE t (id int);
                """);

        assertThat(sql.columns("x")).containsExactly("in_public integer");
        assertThat(sql.columns("app.x")).containsExactly("id integer", "parent integer");
        assertThat(sql.schema.resolve(ObjectName.of("app", "v"))).isPresent();
        assertThat(sql.schema.resolve(ObjectName.of("v"))).isEmpty();
        assertThat(sql.schema.resolve(ObjectName.of("app", "x_parent"))).isPresent();
        assertThat(sql.has("clerk.t")).isTrue();
        assertThat(sql.schema.resolve(ObjectName.of("clerk", "s"))).isPresent();
    }

    @Test
    void setConfigWithAListIsAPath() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE SCHEMA a;
                CREATE SCHEMA "B c";
                SELECT pg_catalog.set_config('search_path', '"B c", a', false);
                """);

        assertThat(sql.schema.searchPath()).containsExactly("B c", "a");
    }

    @Test
    void quotedNamesKeepTheirCase() {
        ReplayedSql sql = ReplayedSql.of("CREATE TABLE \"Users\" (\"Id\" int); CREATE TABLE USERS (ID int);");

        assertThat(sql.columns("\"Users\"")).containsExactly("Id integer");
        assertThat(sql.columns("users")).containsExactly("id integer");
    }
}
