package dev.plimsoll.live;

import dev.plimsoll.live.Snapshot.Meta;
import dev.plimsoll.live.Snapshot.NotRead;
import dev.plimsoll.live.Snapshot.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One collection: facet after facet, noting what cannot be read. Only the loss of the connection ends it early. */
final class CollectionRun {

    private final ServerIdentity server;
    private final Service service;
    private final ReadOnlySession session;
    private final CollectionLimits limits;
    private final Questions questions;
    private final Remedies remedies;
    private final Map<Facet, Rows> facets = new EnumMap<>(Facet.class);
    private final List<NotRead> notRead = new ArrayList<>();

    CollectionRun(
            ServerIdentity server,
            Service service,
            ReadOnlySession session,
            CollectionLimits limits,
            Questions questions) {
        this.server = server;
        this.service = service;
        this.session = session;
        this.limits = limits;
        this.questions = questions;
        this.remedies = new Remedies(server, service);
    }

    void readAll() throws SQLException {
        if (server.major() > Collector.NEWEST) {
            note(
                    Facet.SERVER,
                    "PostgreSQL " + server.major() + " is newer than " + Collector.NEWEST
                            + ", the last that is known: what it brought anew is missing",
                    null,
                    "a newer version of Plimsoll");
        }
        for (Facet facet : Facet.values()) {
            read(facet);
        }
        for (Facet facet : facets.keySet()) {
            noteHidden(facet);
        }
    }

    Snapshot snapshot(String toolVersion, Instant start, Instant end) {
        notRead.sort(Comparator.comparing(NotRead::facet));
        Meta meta = new Meta(
                toolVersion,
                start,
                Duration.between(start, end).toMillis(),
                server.versionNumber(),
                service,
                server.database(),
                server.role(),
                server.superuser(),
                server.standby(),
                0);
        return new Snapshot(meta, facets, notRead);
    }

    private void read(Facet facet) throws SQLException {
        if (questions.timeIsUp()) {
            noteTime(facet);
            return;
        }
        questions.letOthersGoFirst();
        try {
            Rows rows = facet == Facet.SEQUENCE_VALUES ? sequenceValues() : pages(facet);
            if (rows != null) {
                facets.put(facet, rows);
            }
        } catch (SQLException e) {
            if (Failures.isLost(e)) {
                throw e;
            }
            noteFailure(facet, e);
        }
    }

    /** @return null where the time was up before the last page */
    private @Nullable Rows pages(Facet facet) throws SQLException {
        FacetRows rows = new FacetRows(facet.query(Math.min(server.major(), Collector.NEWEST)));
        int count;
        do {
            if (questions.timeIsUp()) {
                noteTime(facet);
                return null;
            }
            count = questions.ask(facet, rows.sql(), rows::readPage, page -> page);
        } while (rows.paged() && count > 0);
        return rows.rows();
    }

    private Rows sequenceValues() throws SQLException {
        SequenceValues values = new SequenceValues(questions, server.major());
        Rows rows = values.read();
        String gap = values.gap();
        if (gap != null) {
            note(Facet.SEQUENCE_VALUES, gap, null, remedies.ofHidden(Facet.SEQUENCE_VALUES));
        }
        return rows;
    }

    private void noteTime(Facet facet) {
        note(facet, "the time for the whole collection was up", null, "more time: --budget SECONDS");
    }

    private void noteFailure(Facet facet, SQLException e) {
        String reason = Failures.reason(e);
        String state = Failures.state(e);
        if (state.equals(Failures.FORBIDDEN)) {
            note(facet, remedies.reason(facet, reason), state, remedies.ofForbidden(facet, reason));
        } else {
            String remedy = state.equals(Failures.CANCELLED) ? "more time: --statement-timeout SECONDS" : null;
            note(facet, reason, state.isEmpty() ? null : state, remedy);
        }
    }

    /** Some catalogs hide rows and texts from a role without saying so. */
    private void noteHidden(Facet facet) throws SQLException {
        String grant = facet.grant();
        if (grant == null || server.superuser() || facet == Facet.SEQUENCE_VALUES) {
            return;
        }
        if (!session.read(limits.statement(), connection -> isMember(connection, grant))) {
            note(facet, "the server shows the role only a part", null, remedies.ofHidden(facet));
        }
    }

    /** Asks no catalog, so that nothing can be forbidden. A role that the version does not know has no members. */
    private boolean isMember(Connection connection, String role) throws SQLException {
        if (role.equals("pg_read_all_data") && server.major() < 14) {
            return false;
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_has_role(?, 'USAGE')")) {
            statement.setString(1, role);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private void note(Facet facet, String reason, @Nullable String sqlState, @Nullable String remedy) {
        notRead.add(new NotRead(facet, reason, sqlState, remedy));
    }
}
