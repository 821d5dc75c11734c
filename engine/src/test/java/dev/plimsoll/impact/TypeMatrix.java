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

    /** A table for every type, with a column of it that is all null and an index where the type has an order. */
    static String fixture() {
        StringBuilder sql = new StringBuilder("""
                CREATE EXTENSION citext;
                CREATE TYPE mood AS ENUM ('a', 'b');
                CREATE TYPE feeling AS ENUM ('a', 'b');
                CREATE TYPE pair AS (one int, other text);
                CREATE DOMAIN plain_int AS int;
                CREATE DOMAIN positive_int AS int CHECK (VALUE > 0);
                CREATE DOMAIN short_text AS varchar(20);
                """);
        tables().forEach((table, type) -> {
            sql.append("CREATE TABLE %s (id int, old %s);%n".formatted(table, type));
            sql.append("INSERT INTO %s SELECT generate_series(1, 20);%n".formatted(table));
            if (!WITHOUT_ORDER.contains(type)) {
                sql.append("CREATE INDEX %s_old ON %s (old);%n".formatted(table, table));
            }
        });
        return sql.append("ANALYZE;\n").toString();
    }

    /** Changes as the server makes them by itself, then with the cast written out. */
    static List<MeasuredCase> cases() {
        List<MeasuredCase> cases = new ArrayList<>();
        tables().forEach((table, from) -> {
            for (String to : TYPES) {
                String change = "ALTER TABLE " + table + " ALTER COLUMN old TYPE " + to;
                cases.add(new MeasuredCase("alter type", from + " to " + to, List.of(), change));
                if (from.startsWith("timestamp") && to.startsWith("timestamp")) {
                    cases.add(new MeasuredCase("alter type", from + " to " + to, UNIVERSAL, change));
                }
                cases.add(new MeasuredCase(
                        "alter type using", from + " to " + to, List.of(), change + " USING old::" + to));
            }
        });
        return cases;
    }

    private static Map<String, String> tables() {
        Map<String, String> tables = new LinkedHashMap<>();
        for (int i = 0; i < TYPES.size(); i++) {
            tables.put("t" + i, TYPES.get(i));
        }
        return tables;
    }
}
