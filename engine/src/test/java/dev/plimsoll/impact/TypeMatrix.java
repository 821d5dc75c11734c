package dev.plimsoll.impact;

import dev.plimsoll.postgres.MeasuredCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every old type with every new type: whether the table is rewritten and which index has to be built again. */
final class TypeMatrix {

    private static final List<String> TYPES = List.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "numeric(8,2)",
            "numeric(10,2)",
            "numeric(10,4)",
            "numeric(5)",
            "real",
            "double precision",
            "money",
            "oid",
            "regclass",
            "text",
            "varchar",
            "varchar(10)",
            "varchar(20)",
            "char(5)",
            "char(10)",
            "bpchar",
            "name",
            "\"char\"",
            "bytea",
            "boolean",
            "bit(4)",
            "bit(8)",
            "bit varying",
            "bit varying(4)",
            "bit varying(8)",
            "date",
            "time",
            "time(3)",
            "timetz",
            "timestamp",
            "timestamp(0)",
            "timestamp(3)",
            "timestamptz",
            "timestamptz(3)",
            "interval",
            "interval(3)",
            "interval day to second",
            "interval year to month",
            "uuid",
            "inet",
            "cidr",
            "macaddr",
            "json",
            "jsonb",
            "xml",
            "int4range",
            "integer[]",
            "bigint[]",
            "text[]",
            "varchar(10)[]",
            "varchar(20)[]",
            "varchar[]",
            "mood",
            "feeling",
            "citext",
            "plain_int",
            "positive_int",
            "short_text",
            "pair");

    private static final List<String> UNIVERSAL = List.of("SET TimeZone = 'UTC'");

    private static final Set<String> WITHOUT_ORDER = Set.of("json", "xml");

    private TypeMatrix() {}

    /** A table with a column of every type, all null, each with an index where the type has an order. */
    static String fixture() {
        StringBuilder sql = new StringBuilder("""
                CREATE EXTENSION citext;
                CREATE TYPE mood AS ENUM ('a', 'b');
                CREATE TYPE feeling AS ENUM ('a', 'b');
                CREATE TYPE pair AS (one int, other text);
                CREATE DOMAIN plain_int AS int;
                CREATE DOMAIN positive_int AS int CHECK (VALUE > 0);
                CREATE DOMAIN short_text AS varchar(20);
                CREATE TABLE ty (id int);
                INSERT INTO ty SELECT generate_series(1, 20);
                """);
        columns().forEach((column, type) -> {
            sql.append("ALTER TABLE ty ADD COLUMN ")
                    .append(column)
                    .append(' ')
                    .append(type)
                    .append(";\n");
            if (!WITHOUT_ORDER.contains(type)) {
                sql.append("CREATE INDEX i")
                        .append(column)
                        .append(" ON ty (")
                        .append(column)
                        .append(");\n");
            }
        });
        return sql.append("ANALYZE;\n").toString();
    }

    /** Changes as the server makes them by itself, then with the cast written out. */
    static List<MeasuredCase> cases() {
        List<MeasuredCase> cases = new ArrayList<>();
        columns().forEach((column, from) -> {
            for (String to : TYPES) {
                String change = "ALTER TABLE ty ALTER COLUMN " + column + " TYPE " + to;
                cases.add(new MeasuredCase("alter type", from + " to " + to, List.of(), change));
                if (from.startsWith("timestamp") && to.startsWith("timestamp")) {
                    cases.add(new MeasuredCase("alter type", from + " to " + to, UNIVERSAL, change));
                }
                cases.add(new MeasuredCase(
                        "alter type using", from + " to " + to, List.of(), change + " USING " + column + "::" + to));
            }
        });
        return cases;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < TYPES.size(); i++) {
            columns.put("c" + i, TYPES.get(i));
        }
        return columns;
    }
}
