package dev.plimsoll.report;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.Snapshot.NotRead;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A snapshot for people: the server, its largest tables, the settings that matter, and what is not known. */
public final class SnapshotTextReporter {

    private static final int MOST_TABLES = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final List<String> SETTINGS = List.of(
            "max_connections",
            "shared_buffers",
            "work_mem",
            "maintenance_work_mem",
            "effective_cache_size",
            "statement_timeout",
            "lock_timeout",
            "idle_in_transaction_session_timeout",
            "autovacuum",
            "wal_level",
            "archive_mode",
            "max_wal_size",
            "checkpoint_timeout",
            "ssl",
            "password_encryption",
            "row_security",
            "log_min_duration_statement");

    private final Terminal terminal;

    public SnapshotTextReporter(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Writes the whole of it; lines end in {@code \n}. */
    public void write(Snapshot snapshot, Writer out) throws IOException {
        writeServer(snapshot, out);
        writeTables(snapshot, out);
        writeSettings(snapshot, out);
        writeNotRead(snapshot.notRead(), out);
    }

    private void writeServer(Snapshot snapshot, Writer out) throws IOException {
        Snapshot.Meta meta = snapshot.meta();
        String service = meta.service().name().toLowerCase(Locale.ROOT).replace('_', '-');
        out.write(Ink.STRONG.on(terminal, shown(meta.database())) + " on PostgreSQL " + meta.major() + "."
                + meta.versionNumber() % 10_000 + ", " + service + ", " + (meta.standby() ? "standby" : "primary")
                + "\n");
        out.write("read by " + shown(meta.role()) + (meta.superuser() ? " (superuser)" : "") + " at "
                + TIME.format(meta.collectedAt()) + " in " + meta.milliseconds() + " ms\n\n");
    }

    private void writeTables(Snapshot snapshot, Writer out) throws IOException {
        Map<String, Long> indexes = new HashMap<>();
        for (Row index : snapshot.rows(Facet.INDEXES)) {
            indexes.merge(table(index, "relation"), index.number("bytes", 0), Long::sum);
        }
        List<Row> tables = snapshot.rows(Facet.RELATIONS).stream()
                .filter(row ->
                        !row.need("kind").endsWith("view") || row.need("kind").startsWith("materialized"))
                .sorted(Comparator.comparing((Row row) -> -bytes(row, indexes))
                        .thenComparing(row -> table(row, "name")))
                .toList();
        long total = tables.stream().mapToLong(row -> bytes(row, indexes)).sum();
        heading(Words.count(tables.size(), "table") + ", " + size(total) + " with indexes", out);
        for (Row row : tables.subList(0, Math.min(MOST_TABLES, tables.size()))) {
            Long rows = row.number("rows");
            out.write(String.format(
                    Locale.ROOT,
                    "  %-40s %10s %18s\n",
                    shown(table(row, "name")),
                    size(bytes(row, indexes)),
                    rows == null ? "rows not counted" : String.format(Locale.ROOT, "%,d rows", rows)));
        }
        out.write("\n");
    }

    private static String table(Row row, String name) {
        return row.text("schema") + "." + row.text(name);
    }

    private static long bytes(Row row, Map<String, Long> indexes) {
        return row.number("bytes", 0) + row.number("toastBytes", 0) + indexes.getOrDefault(table(row, "name"), 0L);
    }

    private void writeSettings(Snapshot snapshot, Writer out) throws IOException {
        Map<String, Row> settings = new HashMap<>();
        snapshot.rows(Facet.SETTINGS).forEach(row -> settings.put(row.need("name"), row));
        heading("Settings", out);
        for (String name : SETTINGS) {
            Row row = settings.get(name);
            if (row != null) {
                out.write(String.format(Locale.ROOT, "  %-36s %s\n", name, shown(setting(row))));
            }
        }
        out.write("\n");
    }

    private static String setting(Row row) {
        String unit = row.text("unit");
        String value = String.valueOf(row.text("value"));
        if (unit == null || !value.matches("\\d+")) {
            return value + (row.flag("pendingRestart") ? " (waits for a restart)" : "");
        }
        long number = Long.parseLong(value);
        long factor = switch (unit) {
            case "B" -> 1;
            case "kB" -> 1L << 10;
            case "8kB" -> 8L << 10;
            case "MB" -> 1L << 20;
            case "16MB" -> 16L << 20;
            default -> 0;
        };
        return factor == 0 || number == 0 ? value + " " + unit : size(number * factor);
    }

    private void writeNotRead(List<NotRead> notRead, Writer out) throws IOException {
        if (notRead.isEmpty()) {
            out.write("All was read.\n");
            return;
        }
        heading("Not read, or only in part", out);
        for (NotRead gap : notRead) {
            out.write(String.format(Locale.ROOT, "  %-20s %s\n", gap.facet().id(), shown(gap.reason())));
            if (gap.remedy() != null) {
                out.write(String.format(Locale.ROOT, "  %-20s %s\n", "", Ink.HELP.on(terminal, shown(gap.remedy()))));
            }
        }
    }

    private void heading(String text, Writer out) throws IOException {
        out.write(Ink.STRONG.on(terminal, text) + "\n");
    }

    private String shown(@Nullable String text) {
        return Cells.line(String.valueOf(text), terminal);
    }

    private static String size(long bytes) {
        double amount = bytes;
        for (String unit : List.of("B", "kB", "MB", "GB")) {
            if (amount < 1024) {
                return String.format(
                        Locale.ROOT, amount < 10 && !unit.equals("B") ? "%.1f %s" : "%.0f %s", amount, unit);
            }
            amount /= 1024;
        }
        return String.format(Locale.ROOT, "%.1f TB", amount);
    }
}
