package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.RoutineChange.Volatility;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType.DomainType;
import dev.plimsoll.model.UserType.EnumType;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeReplayTest {

    @Test
    void labelsStandInTheirOrder() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE TYPE mood AS ENUM ('b', 'd');
                ALTER TYPE mood ADD VALUE 'e';
                ALTER TYPE mood ADD VALUE 'a' BEFORE 'b';
                ALTER TYPE mood ADD VALUE 'c' AFTER 'b';
                ALTER TYPE mood ADD VALUE IF NOT EXISTS 'c';
                ALTER TYPE mood RENAME VALUE 'd' TO 'D';
                """);

        EnumType mood = (EnumType) sql.schema.type(ObjectName.of("mood")).orElseThrow();
        assertThat(mood.labels()).containsExactly("a", "b", "c", "D", "e");
    }

    @Test
    void columnsFollowTheirTypesName() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE SCHEMA s;
                CREATE TYPE mood AS ENUM ('ok');
                CREATE TABLE t (m mood, ms mood[]);
                ALTER TYPE mood RENAME TO feeling;
                ALTER TYPE feeling SET SCHEMA s;
                """);

        assertThat(sql.columns("t")).containsExactly("m s.feeling", "ms s.feeling[]");
        assertThat(sql.schema.columnsOfType(ObjectName.of("s", "feeling"))).hasSize(2);
    }

    @Test
    void domainConstraintsAreNamedAsTheServerNamesThem() {
        ReplayedSql sql = ReplayedSql.on(17, """
                CREATE DOMAIN d AS int NOT NULL CHECK (VALUE > 0) CHECK (VALUE < 9);
                ALTER DOMAIN d ADD CONSTRAINT late CHECK (VALUE <> 5) NOT VALID;
                """);

        DomainType domain = (DomainType) sql.schema.type(ObjectName.of("d")).orElseThrow();
        assertThat(domain.constraints())
                .extracting(constraint -> constraint.name() + " " + constraint.validated())
                .containsExactlyInAnyOrder("d_check true", "d_check1 true", "d_not_null true", "late false");
        assertThat(domain.notNull()).isTrue();
    }

    @Test
    void builtInTypesComeBeforeTheSearchPathAndExtensionTypesFromTheirSchema() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE SCHEMA ext;
                CREATE EXTENSION citext SCHEMA ext;
                CREATE TYPE point AS ENUM ('x');
                CREATE TABLE t (a point, b citext, c unseen);
                """);

        assertThat(sql.columns("t")).containsExactly("a point", "b ext.citext", "c unseen");
    }

    @Test
    void overloadsAreToldApart() {
        ReplayedSql sql = ReplayedSql.of("""
                CREATE FUNCTION f(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
                CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS 'SELECT 1';
                CREATE OR REPLACE FUNCTION f(integer) RETURNS int LANGUAGE sql STABLE AS 'SELECT 2';
                DROP FUNCTION f(text);
                """);

        assertThat(sql.schema.routines(ObjectName.of("f")))
                .extracting(Routine::arguments, Routine::volatility)
                .containsExactly(tuple(List.of(TypeName.of("int4")), Volatility.STABLE));
    }
}
