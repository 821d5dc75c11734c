package dev.plimsoll.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Samples made up from a seed: tables of many shapes, each with a statement that a rule complains of. */
final class GeneratedSamples {

    private static final String LONG = "shipments_of_the_northern_warehouse_before_the_year_2000";

    private final Random random;
    private final int server;
    private String table = "";
    private boolean partitioned;

    private GeneratedSamples(long seed, int server) {
        this.random = new Random(seed);
        this.server = server;
    }

    /** The samples of the first {@code count} seeds on one server. */
    static List<Fixture> of(int server, int count) {
        List<Fixture> samples = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            samples.add(new GeneratedSamples(31L * server + seed, server).sample(seed));
        }
        return samples;
    }

    /** Kinds follow each other, so that a few seeds see all of them. */
    private Fixture sample(int seed) {
        List<Supplier<Fixture>> kinds = List.of(
                this::index,
                this::key,
                this::foreignKey,
                this::check,
                this::notNull,
                this::type,
                this::filledColumn,
                this::boundColumn,
                this::attach,
                this::rename,
                this::detach,
                this::refresh);
        return kinds.get(seed % kinds.size()).get();
    }

    private Fixture index() {
        String setup = tables(true);
        String unique = one(4) ? "unique " : "";
        String method = unique.isEmpty() && one(5) ? " using " + pick("brin", "hash") : "";
        String keys = keys(method, !unique.isEmpty());
        boolean plain = method.isEmpty();
        String include = plain && one(4) ? " include (v)" : "";
        String nulls = plain && !unique.isEmpty() && server >= 15 && one(2) ? " nulls not distinct" : "";
        String with = method.isEmpty() && one(4) ? " with (fillfactor = 70)" : "";
        String where = !partitioned && one(3) ? " where n > 5 and \"N 2\" is not null" : "";
        String name = pick("", "by_it ", "\"By It\" ");
        return sample(
                "require-concurrent-index",
                setup,
                "create " + unique + "index " + name + "on " + table + method + " (" + keys + ")" + include + nulls
                        + with + where);
    }

    private String keys(String method, boolean unique) {
        if (method.contains("hash")) {
            return "t";
        } else if (method.contains("brin")) {
            return pick("n", "n, \"N 2\"", "lower(t)");
        }
        return partitioned && unique
                ? "id, n"
                : pick("n", "t desc", "\"N 2\" nulls first, n", "lower(t)", "(n + 1), t collate \"C\"");
    }

    private Fixture key() {
        String setup = tables(true);
        String columns = partitioned ? "(id, n)" : pick("(n)", "(n, t)", "(\"N 2\", v)", "(id)");
        String kind = pick("unique", "unique", "primary key");
        String include = one(4) ? " include (q)" : "";
        String nulls = kind.equals("unique") && server >= 15 && one(3) ? " nulls not distinct" : "";
        String deferrable = pick("", "", " deferrable", " deferrable initially deferred");
        return sample(
                "require-index-before-unique",
                setup,
                "alter table " + table + " add " + constraintName() + kind + nulls + " " + columns + include
                        + deferrable);
    }

    private Fixture foreignKey() {
        String setup = tables(true);
        String key = pick("(p) references parent", "(p) references parent (id)", "(n, q) references parent (a, b)");
        String match = one(4) ? " match full" : "";
        String delete =
                pick("", " on delete cascade", " on delete set null", " on delete restrict", " on delete set default");
        String update = pick("", " on update cascade", " on update set null");
        String deferrable = pick("", " deferrable", " deferrable initially deferred");
        return sample(
                "require-not-valid-foreign-key",
                setup,
                "alter table " + table + " add " + constraintName() + "foreign key " + key + match + delete + update
                        + deferrable);
    }

    private Fixture check() {
        String setup = tables(true);
        String condition = pick(
                "n > 0",
                "n > 0 and \"N 2\" > 0",
                "t is not null or n is null",
                "length(v) < 20",
                "v in ('1', '2') or n > 0");
        String inherit = !partitioned && one(4) ? " no inherit" : "";
        return sample(
                "require-not-valid-check",
                setup,
                "alter table " + table + " add " + constraintName() + "check (" + condition + ")" + inherit);
    }

    private Fixture notNull() {
        String setup = tables(true);
        return sample(
                "no-not-null-scan",
                setup,
                "alter table " + table + " alter column " + pick("n", "\"N 2\"", "t") + " set not null");
    }

    private Fixture type() {
        String tables = tables(false);
        String unlogged = tables.contains("create unlogged") ? "unlogged " : "";
        String setup = tables
                + pick(
                        "",
                        "create index on " + table + " (n) where \"N 2\" > 3;\n",
                        "create unique index n_once on " + table + " (n desc, t);\n")
                + pick("", "alter table " + table + " add constraint positive check (n > 0 and q > 0);\n")
                + pick("", "alter table " + table + " alter column n set not null;\n")
                + pick("", "alter table " + table + " alter column n set default 7;\n")
                + pick(
                        "",
                        "alter table " + table
                                + " add constraint to_parent foreign key (n) references parent (a2) on delete cascade;\n")
                + pick(
                        "",
                        "alter table " + table + " add constraint n_unique unique (n);\n"
                                + "create " + unlogged + "table child (id bigint, n int references " + table
                                + " (n));\n");
        String change = pick("bigint", "numeric(12, 2)", "bigint using n + 0", "text using n::text");
        boolean bound = setup.contains("positive")
                || setup.contains("to_parent")
                || setup.contains("child")
                || setup.contains("where");
        return sample(
                "no-rewriting-type-change",
                setup,
                "alter table " + table + " alter column n type "
                        + (bound ? pick("bigint", "bigint using n::bigint") : change));
    }

    private Fixture filledColumn() {
        String setup = tables(false);
        String column = pick(
                "uid uuid default gen_random_uuid()",
                "uid uuid not null default gen_random_uuid() unique",
                "touched timestamptz not null default clock_timestamp()",
                "\"Number\" serial",
                "number bigserial",
                "line bigint generated always as identity",
                "line int generated by default as identity (start with 100 increment by 5)",
                "luck float8 default random() check (luck >= 0)");
        if (server < 13) {
            column = column.replace("gen_random_uuid()", "md5(random()::text)::uuid");
        }
        return sample("no-rewriting-column", setup, "alter table " + table + " add column " + column);
    }

    private Fixture boundColumn() {
        String setup = tables(false);
        return sample(
                "no-scanning-column",
                setup,
                "alter table " + table + " add column "
                        + pick(
                                "rating int check (rating between 1 and 5)",
                                "\"Code\" text unique",
                                "owner bigint default 1 references parent on delete set null",
                                "state text not null default 'new' check (state in ('new', 'old'))",
                                "c int constraint once unique deferrable"));
    }

    private Fixture attach() {
        String other = one(2) ? "create table events_rest partition of events default;\n" : "";
        boolean list = one(2);
        String setup = "create table events (id bigint, \"At\" " + (list ? "boolean" : "timestamptz")
                + ") partition by "
                + (list ? "list" : "range") + " (\"At\");\n" + other
                + "create table \"Events 2024\" (id bigint, \"At\" " + (list ? "boolean" : "timestamptz") + ");\n"
                + (list ? "alter table \"Events 2024\" alter column \"At\" set default true;\n" : "");
        return sample(
                "require-check-before-attach",
                setup,
                "alter table events attach partition \"Events 2024\" for values "
                        + (list
                                ? "in (true, false)"
                                : pick("from ('2024-01-01') to ('2025-01-01')", "from ('2024-01-01') to (maxvalue)")));
    }

    private Fixture rename() {
        String setup = tables(false)
                + pick("", "create index on " + table + " (t, n desc);\n")
                + pick("", "alter table " + table + " add constraint filled check (t <> '');\n")
                + pick("", "alter table " + table + " alter column t set not null, alter column t set default 'x';\n")
                + pick("", "alter table " + table + " add constraint t_once unique (t, n);\n");
        return sample(
                "no-rename-column", setup, "alter table " + table + " rename column t to " + pick("text", "\"Text\""));
    }

    private Fixture detach() {
        String setup = "create table events (id bigint, at timestamptz) partition by range (at);\n"
                + "create table \"Events 2020\" partition of events for values from ('2020-01-01') to ('2021-01-01');\n"
                + pick("", "create index on events (id);\n");
        return sample("require-concurrent-detach", setup, "alter table events detach partition \"Events 2020\"");
    }

    private Fixture refresh() {
        String setup = tables(true)
                + "create materialized view totals as select n, sum(q) as sum from " + table + " group by n;\n"
                + pick("", "create unique index on totals (n);\n");
        return sample("require-concurrent-refresh", setup, "refresh materialized view totals");
    }

    /** Two tables: one that may be referred to, and one that is to be changed, in many shapes. */
    private String tables(boolean partitions) {
        String schema = one(4) ? "\"Shop Floor\"" : "";
        table = (schema.isEmpty() ? "" : schema + ".") + pick("orders", "\"Order\"", "\"line items\"", LONG);
        partitioned = partitions && one(5);
        String name = table.substring(table.lastIndexOf('.') + 1).replace("\"", "");
        StringBuilder sql = new StringBuilder();
        if (!schema.isEmpty()) {
            sql.append("create schema ").append(schema).append(";\n");
        }
        sql.append("create table parent (id bigint primary key, a int, b bigint, a2 int unique, unique (a, b));\n");
        sql.append("create ")
                .append(!partitioned && one(6) ? "unlogged " : "")
                .append("table ")
                .append(table);
        sql.append(" (id bigint not null, n int, \"N 2\" int, t text, v varchar(20), p bigint, q bigint default 1)");
        if (partitioned) {
            sql.append(" partition by range (id)");
        }
        sql.append(";\n");
        if (partitioned) {
            for (String part : List.of("a", "b")) {
                sql.append("create table ")
                        .append(schema.isEmpty() ? "" : schema + ".")
                        .append("\"" + name.substring(0, Math.min(name.length(), 20)) + "_" + part + "\"")
                        .append(" partition of ")
                        .append(table)
                        .append(
                                part.equals("a")
                                        ? " for values from (0) to (100000)"
                                        : " for values from (100000) to (200000)")
                        .append(";\n");
            }
        }
        return sql.toString();
    }

    private String constraintName() {
        return pick("", "constraint the_rule ", "constraint \"The Rule\" ");
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Fixture sample(String rule, String setup, String statement) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("1.sql", setup);
        files.put("2.sql", statement + ";\n");
        return new Fixture("schema-safety", rule, true, "generated.sql", server, files);
    }
}
