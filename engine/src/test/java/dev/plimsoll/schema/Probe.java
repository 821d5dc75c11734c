package dev.plimsoll.schema;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.postgres.CatalogDump.Facet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes something on a server, reads how the server prints it, and takes it back. */
final class Probe {

    /** What the server prints for a default that it does not keep. */
    private static final String NOTHING = "NULL";

    private final Statement statement;
    private final Map<Facet, List<String>> lines = new EnumMap<>(Facet.class);

    private Probe(Statement statement) {
        this.statement = statement;
        for (Facet facet : Set.of(
                Facet.DEFAULTS,
                Facet.CONSTRAINT_DEFINITIONS,
                Facet.INDEX_DEFINITIONS,
                Facet.POLICY_DEFINITIONS,
                Facet.DOMAIN_DEFINITIONS,
                Facet.PARTITION_BOUNDS)) {
            lines.put(facet, new ArrayList<>());
        }
    }

    /** The expressions of a replayed schema, in the lines of their facets. */
    static Map<Facet, List<String>> of(Schema schema, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Probe probe = new Probe(statement);
            statement.execute("BEGIN");
            statement.execute("SET LOCAL search_path = "
                    + schema.schemas().stream()
                            .map(name -> Identifiers.quote(name) + ", ")
                            .collect(Collectors.joining())
                    + "pg_temp");
            new ExpressionProbe(probe).tables(schema);
            new DomainProbe(probe).domains(schema);
            new PartitionProbe(probe).partitions(schema);
            statement.execute("ROLLBACK");
            return probe.lines;
        }
    }

    /** A part of the work, whose changes go with it. */
    interface Part {
        void run() throws SQLException;
    }

    /** Makes something for the part alone; where the server refuses it, that is a line. */
    void with(String change, Facet facet, String name, Part part) throws SQLException {
        statement.execute("SAVEPOINT whole");
        try {
            statement.execute(change);
            part.run();
        } catch (SQLException e) {
            add(facet, "refused: " + name + ": " + e.getMessage());
        } finally {
            statement.execute("ROLLBACK TO whole");
        }
    }

    /** Makes something and adds the line of what the query then reads, or of the server's refusal. */
    void read(Facet facet, String name, String change, String query) throws SQLException {
        statement.execute("SAVEPOINT part");
        try {
            statement.execute(change);
            statement.execute("SET LOCAL search_path = pg_catalog");
            try (ResultSet result = statement.executeQuery(query)) {
                add(facet, name + " " + (result.next() ? result.getString(1) : NOTHING));
            }
        } catch (SQLException e) {
            add(facet, name + " refused: " + change + ": " + e.getMessage());
        } finally {
            statement.execute("ROLLBACK TO part");
        }
    }

    void add(Facet facet, String line) {
        lines.computeIfAbsent(facet, none -> new ArrayList<>()).add(line);
    }
}
