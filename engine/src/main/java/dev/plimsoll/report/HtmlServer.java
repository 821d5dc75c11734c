package dev.plimsoll.report;

import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveTable;
import dev.plimsoll.model.live.TableStatistics;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A database of a running server: its facts, and its largest tables. */
final class HtmlServer {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private HtmlServer() {}

    static Html of(MeasuredServer server) {
        LiveDatabase database = server.database();
        Html facts = HtmlTable.of(
                database.name() + " on a running server, measured "
                        + MINUTE.format(Instant.ofEpochSecond(database.at())),
                List.of("Database", "Version", "Service", "Size", "Tables", "Connections", "In use", "Buffers"),
                List.of(List.of(
                        Html.code(database.catalogName()),
                        Html.text("PostgreSQL " + database.versionNumber() / 10_000 + "." + database.minor()),
                        Html.name(database.service()),
                        Html.text(database.bytes() > 0 ? Amounts.bytes(database.bytes()) : "not known"),
                        Html.text(Amounts.count(server.tables())),
                        Html.name(database.shown("max_connections")),
                        connections(server),
                        Html.name(database.shown("shared_buffers")))));
        return server.largest().isEmpty() ? facts : Html.all(List.of(facts, largest(server)));
    }

    private static Html connections(MeasuredServer server) {
        double limit = server.database().number("max_connections");
        if (server.connections() < 0) {
            return Html.text("not known");
        }
        String open = Amounts.count(server.connections());
        return Double.isNaN(limit)
                ? Html.text(open)
                : Html.all(List.of(
                        Html.text(open + " (" + Amounts.percent((double) server.connections(), limit) + " %)"),
                        HtmlBar.of(
                                server.connections() / limit,
                                "Connections of " + server.database().name(),
                                open + " of " + Amounts.number(limit) + " are in use")));
    }

    private static Html largest(MeasuredServer server) {
        double most = Math.max(1, server.largest().get(0).statistics().totalBytes());
        List<List<Html>> rows = new ArrayList<>();
        for (LiveTable table : server.largest()) {
            TableStatistics size = table.statistics();
            String total = Amounts.bytes(size.totalBytes());
            rows.add(List.of(
                    Html.code(table.name()),
                    HtmlBar.plain(size.totalBytes() / most, "Size of " + table.name(), total + " with its indexes"),
                    Html.text(total),
                    Html.text(share(size, server.database())),
                    Html.text(Amounts.count(size.rowsOrZero())),
                    Html.text(Amounts.bytes(size.heapBytes() + size.toastBytes())),
                    Html.text(Amounts.bytes(size.indexBytes()))));
        }
        String caption = server.tables() > server.largest().size()
                ? "The largest " + server.largest().size() + " of " + Amounts.count(server.tables()) + " tables"
                : "Its tables, the largest first";
        return HtmlTable.of(
                caption,
                List.of("Table", "Of the largest", "Size", "Of the database", "Rows", "Without indexes", "Indexes"),
                rows);
    }

    private static String share(TableStatistics size, LiveDatabase database) {
        return database.bytes() > 0
                ? Amounts.percent((double) size.totalBytes(), (double) database.bytes()) + " %"
                : "";
    }
}
