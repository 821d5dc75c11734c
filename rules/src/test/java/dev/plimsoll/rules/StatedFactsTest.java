package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages and messages of rules say that a server does, asked of real ones. */
class StatedFactsTest {

    private static final List<Integer> MAJORS = List.of(12, 16, 18);

    /**
     * @param rules whose page or message says so
     * @param script statements, each on its own; the last one gives the answer
     * @param answer part of the error, or the first value of the first row
     */
    private record Fact(String rules, int since, List<String> script, String answer) {

        static Fact of(String rules, String answer, String... script) {
            return new Fact(rules, 12, List.of(script), answer);
        }

        Fact since(int major) {
            return new Fact(rules, major, script, answer);
        }

        @Override
        public String toString() {
            return rules + ": " + answer;
        }
    }

    private record Question(int major, Fact fact) {
        @Override
        public String toString() {
            return major + " " + fact;
        }
    }

    private static final List<Fact> FACTS = List.of(
            Fact.of(
                    "no-short-lived-default",
                    "violates not-null constraint",
                    "create table t (id int)",
                    "alter table t add column c text default 'x' not null",
                    "alter table t alter column c drop default",
                    "insert into t (id) values (1)"),
            Fact.of(
                    "prefer-jsonb",
                    "could not identify an equality operator for type json",
                    "create table t (id int, c json)",
                    "select distinct * from t"),
            Fact.of(
                    "no-accidental-overload",
                    "function f(integer) is not unique",
                    "create function f(a int) returns int language sql as 'select 1'",
                    "create or replace function f(a int, b int default 0) returns int language sql as 'select 2'",
                    "select f(1)"),
            Fact.of(
                    "no-changed-collation",
                    "default",
                    "create table t (c varchar(10) collate \"C\")",
                    "alter table t alter column c type varchar(20)",
                    "select collname from pg_attribute join pg_collation k on k.oid = attcollation"
                            + " where attrelid = 't'::regclass and attname = 'c'"),
            Fact.of(
                    "no-star-in-view",
                    "1",
                    "create table t (a int)",
                    "create view v as select * from t",
                    "alter table t add column b int",
                    "select count(*) from pg_attribute where attrelid = 'v'::regclass and attnum > 0"),
            Fact.of(
                    "no-lost-generator",
                    "violates not-null constraint",
                    "create table t (id int generated always as identity, a int)",
                    "alter table t alter column id drop identity",
                    "insert into t (a) values (1)"),
            Fact.of(
                            "no-lost-generator",
                            "null",
                            "create table t (a int, b int generated always as (a * 2) stored)",
                            "alter table t alter column b drop expression",
                            "insert into t (a) values (1)",
                            "select coalesce(b::text, 'null') from t")
                    .since(13),
            Fact.of(
                    "no-lost-generator",
                    "null",
                    "create sequence s",
                    "create table t (a int, b int default nextval('s'))",
                    "drop sequence s cascade",
                    "insert into t (a) values (1)",
                    "select coalesce(b::text, 'null') from t"),
            Fact.of(
                    "no-clashing-keys",
                    "duplicate key value violates unique constraint",
                    "create table t (id serial primary key, a int)",
                    "insert into t (id) values (1)",
                    "insert into t (a) values (1)"),
            Fact.of(
                    "no-clashing-keys",
                    "3",
                    "create table t (id serial primary key, a int)",
                    "insert into t (id) values (1), (2)",
                    "select setval(pg_get_serial_sequence('t', 'id'), (select max(id) from t))",
                    "insert into t (a) values (1)",
                    "select max(id) from t"),
            Fact.of(
                    "no-sequence-restart",
                    "duplicate key value violates unique constraint",
                    "create table t (id int generated by default as identity primary key, a int)",
                    "insert into t (a) values (1), (2)",
                    "alter table t alter column id restart",
                    "insert into t (a) values (3)"),
            Fact.of(
                    "no-pending-checks",
                    "because it has pending trigger events",
                    "create table p (id int primary key)",
                    "create table t (id int, p int references p deferrable initially deferred)",
                    "insert into p values (1)",
                    "begin",
                    "insert into t values (1, 1)",
                    "alter table t add column c int"),
            Fact.of(
                    "no-pending-checks",
                    "because it has pending trigger events",
                    "create table p (id int primary key)",
                    "create table t (id int, p int references p deferrable initially deferred)",
                    "insert into p values (1)",
                    "insert into t values (1, null)",
                    "begin",
                    "update t set p = 1",
                    "create index on t (id)"),
            Fact.of(
                    "no-pending-checks",
                    "0",
                    "create table p (id int primary key)",
                    "create table t (id int, p int references p deferrable initially deferred)",
                    "insert into p values (1)",
                    "begin",
                    "insert into t values (1, 1)",
                    "set constraints all immediate",
                    "alter table t add column c int default 0",
                    "select c from t"),
            Fact.of(
                    "no-single-transaction-loop",
                    "invalid transaction termination",
                    "begin",
                    "do $$ begin commit; end $$"),
            Fact.of(
                    "no-single-transaction-loop",
                    "1",
                    "create table t (a int)",
                    "do $$ begin insert into t values (1); commit; end $$",
                    "select a from t"),
            Fact.of(
                    "no-equals-null",
                    "0",
                    "create table t (a int check (a <> null))",
                    "insert into t values (null), (1)",
                    "update t set a = 2 where a = null",
                    "select count(*) from t where a = 2"),
            Fact.of(
                    "no-missing-column",
                    "column \"b\" of relation \"t\" does not exist",
                    "create table t (a int)",
                    "update t set b = 1"),
            Fact.of("no-missing-column", "does not exist", "create table t (a int)", "create index on t (b)"),
            Fact.of(
                    "no-refused-statement",
                    "multiple assignments to same column \"a\"",
                    "create table t (a int)",
                    "update t set a = 1, a = 2"),
            Fact.of(
                    "no-refused-statement",
                    "column \"a\" specified more than once",
                    "create table t (a int)",
                    "insert into t (a, a) values (1, 2)"),
            Fact.of(
                    "no-refused-statement",
                    "0",
                    "create table t (a int[])",
                    "update t set a[1] = 1, a[2] = 2",
                    "select count(*) from t"),
            Fact.of(
                    "no-refused-statement",
                    "cannot change name of view column \"b\" to \"c\"",
                    "create table t (a int, b int, c int)",
                    "create view v as select a, b from t",
                    "create or replace view v as select a, c from t"),
            Fact.of(
                    "no-refused-statement",
                    "cannot drop columns from view",
                    "create table t (a int, b int)",
                    "create view v as select a, b from t",
                    "create or replace view v as select a from t"),
            Fact.of(
                    "no-refused-statement",
                    "cannot change return type of existing function",
                    "create function f(a int) returns int language sql as 'select 1'",
                    "create or replace function f(a int) returns bigint language sql as 'select 1::bigint'"),
            Fact.of(
                    "no-refused-statement",
                    "already exists with same argument types",
                    "create function f(a int) returns int language sql as 'select 1'",
                    "create function f(b int) returns bigint language sql as 'select 1::bigint'"),
            Fact.of(
                    "no-cascade",
                    "0",
                    "create domain d as text",
                    "create table t (a int, b d, c d[])",
                    "drop domain d cascade",
                    "select count(*) from pg_attribute where attrelid = 't'::regclass and attname in ('b', 'c')"),
            Fact.of(
                    "require-where",
                    "2",
                    "create table t (id int primary key, a int)",
                    "create table s (id int)",
                    "insert into t values (1, 0), (2, 0)",
                    "insert into s values (7)",
                    "update t set a = 1 from s where s.id = 7",
                    "select count(*) from t where a = 1"),
            Fact.of(
                            "require-where",
                            "0",
                            "create table t (id int primary key)",
                            "create table s (id int)",
                            "insert into t values (1), (2)",
                            "insert into s values (7)",
                            "merge into t using s on s.id = 7 when matched then delete",
                            "select count(*) from t")
                    .since(15),
            Fact.of(
                    "no-truncate",
                    "0",
                    "create table a (id int primary key)",
                    "create table b (id int primary key references a)",
                    "create table c (id int references b)",
                    "insert into a values (1)",
                    "insert into b values (1)",
                    "insert into c values (1)",
                    "truncate a cascade",
                    "select count(*) from c"),
            Fact.of(
                    "no-lossy-type-change",
                    "invalid input value for enum",
                    "create type e as enum ('a', 'b')",
                    "create type f as enum ('a')",
                    "create table t (c e)",
                    "insert into t values ('b')",
                    "alter table t alter column c type f using c::text::f"),
            Fact.of(
                    "require-analyze-of-expression",
                    "0",
                    "create table t (a text)",
                    "insert into t select 'X' || i from generate_series(1, 100) i",
                    "analyze t",
                    "create index i on t (lower(a))",
                    "select count(*) from pg_stats where tablename = 'i'"),
            Fact.of(
                    "require-analyze-of-expression",
                    "1",
                    "create table t (a text)",
                    "insert into t select 'X' || i from generate_series(1, 100) i",
                    "create index i on t (lower(a))",
                    "analyze t",
                    "select count(*) from pg_stats where tablename = 'i'"),
            Fact.of(
                    "no-drop-not-null",
                    "is in a primary key",
                    "create table t (a int primary key)",
                    "alter table t alter column a drop not null"),
            Fact.of(
                    "require-writers-before-constraint",
                    "violates check constraint",
                    "create table t (a int)",
                    "alter table t add constraint c check (a > 0) not valid",
                    "insert into t values (0)"));

    private static final String ROW = "create table t as select 1 as a";
    private static final String SECURED = "alter table t enable row level security";
    private static final String GRANTED = "grant select, insert, update on t to pg_monitor";
    private static final String AS_GRANTEE = "set role pg_monitor";
    private static final String COUNT = "select count(*) from t";

    private static final List<Fact> ROW_SECURITY_FACTS = List.of(
            Fact.of("require-row-policy", "0", ROW, SECURED, GRANTED, AS_GRANTEE, COUNT),
            Fact.of("require-row-policy", "0", ROW, SECURED, GRANTED, "create policy p on t", AS_GRANTEE, COUNT),
            Fact.of(
                    "require-row-policy",
                    "violates row-level security policy",
                    ROW,
                    SECURED,
                    GRANTED,
                    AS_GRANTEE,
                    "insert into t values (2)"),
            Fact.of(
                    "require-row-policy",
                    "1",
                    ROW,
                    SECURED,
                    GRANTED,
                    "create policy p on t for update using (true)",
                    AS_GRANTEE,
                    "update t set a = 2 where a = 1",
                    "reset role",
                    "select a from t"),
            Fact.of("require-row-security", "1", ROW, GRANTED, "create policy p on t using (false)", AS_GRANTEE, COUNT),
            Fact.of(
                    "no-open-policy",
                    "1",
                    ROW,
                    SECURED,
                    GRANTED,
                    "create policy p on t using (false)",
                    "create policy q on t for select using (true)",
                    AS_GRANTEE,
                    COUNT),
            Fact.of(
                    "no-open-policy",
                    "2",
                    ROW,
                    SECURED,
                    GRANTED,
                    "create policy p on t using (a = 1) with check (true)",
                    "create policy q on t for select using (true)",
                    AS_GRANTEE,
                    "update t set a = 2",
                    "select a from t"),
            Fact.of(
                    "no-open-policy",
                    "violates row-level security policy",
                    ROW,
                    SECURED,
                    GRANTED,
                    "create policy p on t using (a = 1)",
                    AS_GRANTEE,
                    "update t set a = 2"),
            Fact.of(
                    "require-security-invoker",
                    "1",
                    ROW,
                    SECURED,
                    "create view v as select a from t",
                    "grant select on v to pg_monitor",
                    AS_GRANTEE,
                    "select count(*) from v"),
            Fact.of(
                            "require-security-invoker",
                            "0",
                            ROW,
                            SECURED,
                            GRANTED,
                            "create view v with (security_invoker = true) as select a from t",
                            "grant select on v to pg_monitor",
                            AS_GRANTEE,
                            "select count(*) from v")
                    .since(15),
            Fact.of(
                            "require-security-invoker",
                            "none",
                            ROW,
                            "create view v with (security_invoker = true) as select a from t",
                            "create or replace view v as select a from t",
                            "select coalesce(array_to_string(reloptions, ','), 'none') from pg_class where relname = 'v'")
                    .since(15),
            Fact.of(
                    "prefer-forced-row-security",
                    "1",
                    ROW,
                    SECURED,
                    "alter table t owner to pg_monitor",
                    AS_GRANTEE,
                    COUNT),
            Fact.of(
                    "prefer-forced-row-security",
                    "0",
                    ROW,
                    SECURED,
                    "alter table t force row level security",
                    "alter table t owner to pg_monitor",
                    AS_GRANTEE,
                    COUNT));

    private static final List<Fact> PRIVILEGE_FACTS = List.of(
            Fact.of(
                    "no-grant-option",
                    "dependent privileges exist",
                    ROW,
                    "grant select on t to pg_monitor with grant option",
                    AS_GRANTEE,
                    "grant select on t to pg_signal_backend",
                    "reset role",
                    "revoke select on t from pg_monitor"),
            Fact.of(
                    "no-lockout-revoke",
                    "permission denied for table t",
                    ROW,
                    GRANTED,
                    "revoke select on t from pg_monitor",
                    AS_GRANTEE,
                    COUNT),
            Fact.of(
                    "no-owner-change",
                    "permission denied for table t",
                    ROW,
                    "alter table t owner to pg_monitor",
                    "alter table t owner to pg_signal_backend",
                    AS_GRANTEE,
                    COUNT),
            Fact.of(
                    "no-public-definer",
                    "1",
                    ROW,
                    "create function f() returns bigint language sql security definer as 'select count(*) from t'",
                    AS_GRANTEE,
                    "select f()"),
            Fact.of(
                    "no-public-definer",
                    "postgres",
                    "create function f() returns text language sql security definer as 'select current_user::text'",
                    AS_GRANTEE,
                    "select f()"),
            Fact.of(
                    "no-injected-argument",
                    "0",
                    ROW,
                    "create function f(a text) returns void language plpgsql as"
                            + " $$ begin execute 'select 1 from t where a::text = ''' || a || ''''; end $$",
                    "select f('1''; delete from t; --')",
                    COUNT),
            Fact.of(
                    "no-truncate-grant",
                    "0",
                    ROW,
                    SECURED,
                    "grant all on t to pg_monitor",
                    "create policy p on t using (false)",
                    AS_GRANTEE,
                    "truncate t",
                    "reset role",
                    COUNT),
            Fact.of(
                    "no-powerful-membership",
                    "t",
                    "begin",
                    "create role plimsoll_boss superuser",
                    "create role plimsoll_app in role plimsoll_boss",
                    "set local session authorization plimsoll_app",
                    "set local role plimsoll_boss",
                    "select rolsuper from pg_roles where rolname = current_user"),
            Fact.of(
                            "no-superuser-role",
                            "Only roles with the ADMIN option",
                            "begin",
                            "create role plimsoll_maker createrole",
                            "set local role plimsoll_maker",
                            "grant pg_execute_server_program to plimsoll_maker")
                    .since(16),
            Fact.of(
                            "require-closed-public-schema",
                            "permission denied for schema public",
                            "set role pg_monitor",
                            "create table t (a int)")
                    .since(15));

    /** What held before a version. */
    private static final List<Question> OLD_FACTS = List.of(
            new Question(
                    12,
                    Fact.of(
                            "no-superuser-role",
                            "t",
                            "begin",
                            "create role plimsoll_maker createrole",
                            "set local role plimsoll_maker",
                            "grant pg_execute_server_program to plimsoll_maker",
                            "select pg_has_role('plimsoll_maker', 'pg_execute_server_program', 'member')")),
            new Question(
                    12,
                    Fact.of(
                            "require-closed-public-schema",
                            "0",
                            "set role pg_monitor",
                            "create table t (a int)",
                            "select count(*) from t")));

    static List<Question> questions() {
        List<Question> questions = new ArrayList<>(OLD_FACTS);
        for (int major : MAJORS) {
            Stream.of(FACTS, ROW_SECURITY_FACTS, PRIVILEGE_FACTS)
                    .flatMap(List::stream)
                    .filter(fact -> fact.since() <= major)
                    .forEach(fact -> questions.add(new Question(major, fact)));
        }
        return questions;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void theServerDoesWhatIsSaid(Question question) throws SQLException {
        PostgresServer server = PostgresServer.shared(question.major());
        String database = server.createDatabase();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            String expected = question.fact().answer();
            assertThat(answer(statement, question.fact().script()))
                    .matches(
                            answer ->
                                    answer.equals(expected) || answer.startsWith("ERROR") && answer.contains(expected),
                            expected);
        } finally {
            server.dropDatabase(database);
        }
    }

    private static String answer(Statement statement, List<String> script) throws SQLException {
        int last = script.size() - 1;
        for (String sql : script.subList(0, last)) {
            statement.execute(sql);
        }
        try {
            if (!statement.execute(script.get(last))) {
                return "done";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "no row";
            }
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
