package dev.plimsoll.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What users made in one database, read from the server's catalog as plain text lines.
 *
 * <p>One line says one thing and starts with its kind: {@code column public.users 2 name character varying(80) not-null}.
 * Names are written {@code schema.name} without quotes, types as {@code format_type} prints them, facts that are usually
 * true (validated, enforced, logged) are left out. Lines of one facet are sorted, so two dumps compare as text. What
 * belongs to an extension is left out. The queries are the resources {@code catalog/*.sql}.
 *
 * @param facets the lines of every facet
 */
public record CatalogDump(Map<Facet, List<String>> facets) {

    /** One kind of fact, so that a test may compare just those that its other side knows. */
    public enum Facet {
        SCHEMAS,
        TABLES,
        /** Rows that partitions take, as the server prints them. */
        PARTITION_BOUNDS,
        COLUMNS,
        /** Expressions of defaults and generated columns as the server prints them. */
        DEFAULTS,
        /** All constraints but NOT NULL, without the text of checks. */
        CONSTRAINTS,
        /** NOT NULL constraints by name; empty before version 18. */
        NOT_NULL_CONSTRAINTS,
        /** Text of checks and exclusions as the server prints it. */
        CONSTRAINT_DEFINITIONS,
        INDEXES,
        /** Whole indexes as the server prints them. */
        INDEX_DEFINITIONS,
        SEQUENCES,
        ENUMS,
        DOMAINS,
        /** Defaults and checks of domains as the server prints them. */
        DOMAIN_DEFINITIONS,
        TYPES,
        VIEWS,
        VIEW_COLUMNS,
        ROW_SECURITY,
        POLICIES,
        /** Conditions of policies as the server prints them. */
        POLICY_DEFINITIONS,
        TRIGGERS,
        ROUTINES,
        EXTENSIONS,
        ROLES,
        MEMBERSHIPS,
        OWNERS,
        /** As {@code aclexplode} shows them, also those that hold without a statement. */
        PRIVILEGES,
        DEFAULT_PRIVILEGES,
        PUBLICATIONS,
        STATISTICS,
        RULES;

        private String query() {
            return resource(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    public CatalogDump {
        facets = Collections.unmodifiableMap(new EnumMap<>(facets));
    }

    /** Reads all facets. The session must be in auto-commit mode and is left as it was. */
    public static CatalogDump read(Connection connection) throws SQLException {
        Map<Facet, List<String>> facets = new EnumMap<>(Facet.class);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // Types are then printed with their schema, like all else.
            statement.execute("SET LOCAL search_path = pg_catalog");
            statement.execute(resource("preamble"));
            for (Facet facet : Facet.values()) {
                facets.put(facet, lines(statement, facet.query()));
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return new CatalogDump(facets);
    }

    /** The lines of the chosen facets, in the order of {@link Facet}, one after the other. */
    public List<String> lines(Set<Facet> chosen) {
        List<String> lines = new ArrayList<>();
        facets.forEach((facet, content) -> {
            if (chosen.contains(facet)) {
                lines.addAll(content);
            }
        });
        return List.copyOf(lines);
    }

    private static List<String> lines(Statement statement, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                lines.add(result.getString(1));
            }
        }
        Collections.sort(lines);
        return List.copyOf(lines);
    }

    private static String resource(String name) {
        try (InputStream file = CatalogDump.class.getResourceAsStream("catalog/" + name + ".sql")) {
            if (file == null) {
                throw new IllegalStateException("No resource catalog/" + name + ".sql");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
