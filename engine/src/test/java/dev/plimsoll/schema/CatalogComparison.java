package dev.plimsoll.schema;

import dev.plimsoll.postgres.CatalogDump;
import dev.plimsoll.postgres.CatalogDump.Facet;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A replayed schema against the server's catalog: what only one of them says. */
final class CatalogComparison {

    /** What a replay does not keep: whether a view is filled, which index clusters or identifies rows. */
    private static final Pattern UNKNOWN = Pattern.compile(
            " unpopulated| always(?= executes)| replica(?= executes)| clustered| replica-identity|\"|(?<=^sequence .{1,200}) unlogged");

    /** A literal is cast to the type that its column had when the default was set; a replay keeps it as written. */
    private static final Pattern CASTS = Pattern.compile("(?<=')::[a-z ]+");

    /** A default of null is none; whether the server keeps it depends on the type that the column had. */
    private static final Pattern NULL_DEFAULT = Pattern.compile("(?i)^default .* NULL(::[a-z ]+)?$");

    /**
     * Constants keep the type that they had when the expression was read: once a column has another type, a server writes casts that a
     * reader of the same text under the new type does not need.
     */
    private static final Pattern CONVERSIONS =
            Pattern.compile("::(text|character varying|bpchar|numeric|double precision)(\\[\\])?|[()]");

    /** An index that a statement makes on a column that it drops as well; a server keeps it, of no use. */
    private static final String DROPPED = "?dropped?column?";

    /** Before PostgreSQL 16 the role that granted a membership may be gone. */
    private static final Pattern LOST_GRANTOR = Pattern.compile(" by unknown \\(OID=\\d+\\)$");

    private static final String OPEN_TYPE = " unknown";

    private static final Pattern BEHIND_CHECK = Pattern.compile("( NOT VALID| NO INHERIT| NOT ENFORCED)+$");

    private CatalogComparison() {}

    /** Lines of the server alone start with a minus, those of the replay alone with a plus. Empty where both are equal. */
    static List<String> differences(Schema schema, Connection connection) throws SQLException {
        CatalogDump truth = CatalogDump.read(connection);
        Map<Facet, List<String>> mine = new EnumMap<>(SchemaDump.of(schema));
        mine.putAll(Probe.of(schema, connection));
        List<String> differences = new ArrayList<>();
        mine.forEach((facet, lines) -> {
            List<String> server = ServerRoles.only(
                    facet,
                    truth.facets().getOrDefault(facet, List.of()),
                    schema.access().roles());
            compare(comparable(facet, server), comparable(facet, lines), differences);
        });
        return differences;
    }

    private static void compare(List<String> server, List<String> replay, List<String> differences) {
        List<String> surplus = new ArrayList<>(replay);
        for (String line : server) {
            if (line.contains(DROPPED)) {
                surplus.removeIf(mine -> mine.startsWith(line.substring(0, line.indexOf(" USING "))));
            } else if (!surplus.remove(line)
                    && !surplus.remove(withoutText(line))
                    && !surplus.removeIf(mine -> saysLess(mine, line))
                    && !removeOne(surplus, mine -> differsInCasts(mine, line) || knowsGrantor(mine, line))) {
                differences.add("- " + line);
            }
        }
        surplus.forEach(line -> differences.add("+ " + line));
    }

    private static String withoutText(String line) {
        int start = line.indexOf(" CHECK (");
        return start < 0 ? line : line.substring(0, start) + ExpressionProbe.UNKNOWN;
    }

    private static boolean removeOne(List<String> lines, Predicate<String> condition) {
        return lines.stream()
                .filter(condition)
                .findFirst()
                .filter(lines::remove)
                .isPresent();
    }

    private static boolean differsInCasts(String replay, String server) {
        return server.startsWith("definition ")
                && CONVERSIONS
                        .matcher(replay)
                        .replaceAll("")
                        .equals(CONVERSIONS.matcher(server).replaceAll(""));
    }

    private static boolean knowsGrantor(String replay, String server) {
        Matcher lost = LOST_GRANTOR.matcher(server);
        return lost.find() && replay.startsWith(server.substring(0, lost.start()) + " by ");
    }

    /** Whether the replay leaves open the type of a query's column, which only the server can tell. */
    private static boolean saysLess(String replay, String server) {
        return replay.startsWith("column ")
                && replay.endsWith(OPEN_TYPE)
                && server.startsWith(replay.substring(0, replay.length() - OPEN_TYPE.length() + 1));
    }

    private static List<String> comparable(Facet facet, List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains(" schema pg_temp "))
                .filter(line ->
                        facet != Facet.DEFAULTS || !NULL_DEFAULT.matcher(line).find())
                .filter(line -> facet != Facet.CONSTRAINT_DEFINITIONS || line.contains(" CHECK ("))
                .map(line -> comparable(facet, line))
                .sorted()
                .toList();
    }

    private static String comparable(Facet facet, String line) {
        return switch (facet) {
            case DEFAULTS -> CASTS.matcher(line).replaceAll("");
            case CONSTRAINT_DEFINITIONS, DOMAIN_DEFINITIONS ->
                BEHIND_CHECK.matcher(line).replaceAll("");
            case INDEX_DEFINITIONS ->
                line.replaceAll(" CREATE .*? USING ", " USING ").replaceAll(" WITH \\([^)]*\\)", "");
            case TABLES -> UNKNOWN.matcher(line).replaceAll("").replaceAll("[()]", "");
            default -> UNKNOWN.matcher(line).replaceAll("");
        };
    }
}
