package dev.plimsoll.check.drift;

import dev.plimsoll.check.AppliedVersions;
import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Versions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the history tables of a snapshot say. */
public final class AppliedRows {

    private static final String LIQUIBASE = "liquibase";

    /** Tools that write into one kind of table. */
    private static final Set<String> VERSIONS_ALONE = Set.of("rails", "dbmate");

    /** Tools of which files of SQL bear the versions, whoever is thought to run them. */
    private static final Set<String> OF_FILES = Set.of(
            "flyway",
            "goose",
            "golang-migrate",
            "rails",
            "supabase",
            "prisma",
            "atlas",
            "sqlx",
            "diesel",
            "sql-migrate",
            "node-pg-migrate");

    private AppliedRows() {}

    /**
     * The history of a tool. Where it has none and there is only one of another that numbers files, that one: tools are told apart by their
     * files alone, and not always right. Unknown where there are several, since only one is that of the migrations at hand.
     */
    public static AppliedVersions of(Snapshot snapshot, Set<String> tools) {
        List<List<Row>> own = tables(snapshot, tool -> isOf(tool, tools));
        List<List<Row>> all = own.isEmpty() ? tables(snapshot, OF_FILES::contains) : own;
        return all.size() == 1 ? versions(all.get(0)) : AppliedVersions.UNKNOWN;
    }

    private static boolean isOf(String tool, Set<String> tools) {
        return tools.contains(tool)
                || VERSIONS_ALONE.contains(tool) && tools.stream().anyMatch(VERSIONS_ALONE::contains);
    }

    private static List<List<Row>> tables(Snapshot snapshot, Predicate<String> tool) {
        Map<String, List<Row>> tables = new TreeMap<>();
        snapshot.rows(Facet.APPLIED_MIGRATIONS).stream()
                .filter(row -> tool.test(row.need("tool")))
                .forEach(row -> tables.computeIfAbsent(
                                row.need("schema") + "." + row.need("relation"), none -> new ArrayList<>())
                        .add(row));
        return List.copyOf(tables.values());
    }

    private static AppliedVersions versions(List<Row> rows) {
        if (rows.get(0).need("tool").equals(LIQUIBASE)) {
            return AppliedVersions.ofChangesets(
                    rows.stream().map(row -> row.need("version")).toList());
        }
        List<String> versions = new ArrayList<>();
        String upTo = null;
        for (Row row : rows) {
            String version = row.need("version");
            if (!row.flag("baseline")) {
                versions.add(version);
            } else if (upTo == null || Versions.ORDER.compare(version, upTo) > 0) {
                upTo = version;
            }
        }
        return AppliedVersions.of(versions, upTo);
    }
}
