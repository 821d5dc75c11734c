package dev.plimsoll.schema;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of a generator, run on a server and in a replay.
 *
 * @param accepted how many the server did not refuse
 * @param differences as {@link CatalogComparison} tells them, after the last statement
 */
record GeneratedHistory(int major, List<String> statements, int accepted, List<String> differences) {

    private static final List<String> GROUND = List.of(
            "CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1'",
            "CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            "CREATE ROLE reader",
            "CREATE ROLE adm CREATEROLE",
            "CREATE ROLE writer NOINHERIT",
            "CREATE TYPE mood AS ENUM ('a', 'b')",
            "CREATE TABLE orders (id integer PRIMARY KEY, name text, a bigint)");

    static GeneratedHistory of(int major, long seed, int length) throws SQLException {
        List<String> statements = new ArrayList<>(GROUND);
        try (ServerAndReplay both = new ServerAndReplay(major)) {
            statements.forEach(both::run);
            StatementGenerator generator = new StatementGenerator(both.schema(), seed);
            for (int i = 0; i < length; i++) {
                String statement = generator.next(both.transaction());
                statements.add(statement);
                both.run(statement);
            }
            return new GeneratedHistory(major, List.copyOf(statements), both.accepted(), both.differences());
        }
    }

    private static GeneratedHistory again(int major, List<String> statements) throws SQLException {
        try (ServerAndReplay both = new ServerAndReplay(major)) {
            statements.forEach(both::run);
            return new GeneratedHistory(major, List.copyOf(statements), both.accepted(), both.differences());
        }
    }

    boolean isEqual() {
        return differences.isEmpty();
    }

    /** As few of the statements as still end in a difference: ever smaller pieces are left out as long as one remains. */
    GeneratedHistory shrunk() throws SQLException {
        GeneratedHistory smallest = this;
        int piece = Math.max(1, statements.size() / 2);
        while (true) {
            boolean shorter = false;
            for (int start = smallest.statements.size() - piece; start > -piece; start -= piece) {
                List<String> rest = new ArrayList<>(smallest.statements);
                rest.subList(Math.max(0, start), Math.min(rest.size(), start + piece))
                        .clear();
                GeneratedHistory tried = again(major, rest);
                if (!tried.isEqual()) {
                    smallest = tried;
                    shorter = true;
                }
            }
            if (piece == 1 && !shorter) {
                return smallest;
            }
            piece = shorter ? piece : Math.max(1, piece / 2);
            piece = Math.min(piece, Math.max(1, smallest.statements.size() / 2));
        }
    }

    @Override
    public String toString() {
        return "On PostgreSQL " + major + ":\n" + String.join(";\n", statements) + ";\n"
                + String.join("\n", differences);
    }
}
