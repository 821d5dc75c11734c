package dev.plimsoll.evaluate.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.check.live.LiveDatabases;
import dev.plimsoll.evaluate.live.SettingComparison.Outcome;
import dev.plimsoll.live.CollectionLimits;
import dev.plimsoll.live.CollectionListener;
import dev.plimsoll.live.Collector;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSetting;
import dev.plimsoll.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file may write for a setting, as a real server takes it. */
class SettingComparisonTest {

    /** Each row of spellings makes one start of the server. */
    private static final Map<String, List<String>> SPELLINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("effective_cache_size", List.of("256MB", "32768", "262144kB", "0.25GB", "0.25 GB")),
            Map.entry("work_mem", List.of("4MB", "4096", "4096kB", "0.004GB", "4194304B")),
            Map.entry("max_wal_size", List.of("2GB", "2048", "2048MB", "2097152kB", "2.0GB")),
            Map.entry("wal_buffers", List.of("-1", "2048", "16MB", "-1", "16384kB")),
            Map.entry("checkpoint_timeout", List.of("5min", "300", "300s", "300000ms", "0.1h")),
            Map.entry("log_min_duration_statement", List.of("1s", "1000", "1000ms", "1000000us", "-1")),
            Map.entry("vacuum_cost_delay", List.of("2", "2ms", "2000us", "0.002s", "2.0")),
            Map.entry("autovacuum_naptime", List.of("1min", "60", "60s", "1 min", "60.2s")),
            Map.entry("log_rotation_age", List.of("1d", "1440", "24h", "1440min", "86400s")),
            Map.entry("log_connections", List.of("on", "true", "1", "yes", "off")),
            Map.entry("log_checkpoints", List.of("on", "tr", "1", "ye", "t")),
            Map.entry("log_disconnections", List.of("off", "false", "0", "no", "f")),
            Map.entry("track_io_timing", List.of("ON", "True", "y", "tru", "YES")),
            Map.entry("wal_level", List.of("replica", "archive", "hot_standby", "REPLICA", "logical")),
            Map.entry("wal_compression", List.of("on", "true", "1", "yes", "off")),
            Map.entry("log_statement", List.of("ddl", "DDL", "ddl", "mod", "all")),
            Map.entry("random_page_cost", List.of("1.1", "1.10", "1.1", "11e-1", "+1.1")),
            Map.entry("log_error_verbosity", List.of("terse", "TERSE", "default", "verbose", "Verbose")),
            Map.entry("client_min_messages", List.of("debug", "DEBUG", "debug2", "notice", "warning")),
            Map.entry("constraint_exclusion", List.of("on", "true", "partition", "off", "1")),
            Map.entry("backslash_quote", List.of("safe_encoding", "on", "1", "off", "no")),
            Map.entry(
                    "default_transaction_isolation",
                    List.of("read committed", "repeatable read", "serializable", "READ COMMITTED", "read uncommitted")),
            Map.entry(
                    "default_text_search_config",
                    List.of("english", "pg_catalog.english", "simple", "simple", "pg_catalog.simple")),
            Map.entry("log_destination", List.of("stderr", "csvlog,stderr", "stderr, csvlog", "STDERR", "csvlog")),
            Map.entry("log_line_prefix", List.of("%m [%p] ", "%t:%r:%u@%d:[%p]:", "", "%q", "%m ")),
            Map.entry(
                    "shared_preload_libraries",
                    List.of(
                            "",
                            "auto_explain",
                            "pg_stat_statements, auto_explain",
                            "auto_explain,pg_stat_statements",
                            "auto_explain")),
            Map.entry("log_timezone", List.of("UTC", "utc", "Europe/Vienna", "GMT", "UTC"))));

    @ParameterizedTest
    @ValueSource(ints = {12, 18})
    void whatTheServerHasReadHolds(int major) throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (int row = 0; row < 5; row++) {
            Map<String, String> written = new TreeMap<>();
            for (Map.Entry<String, List<String>> each : SPELLINGS.entrySet()) {
                written.put(each.getKey(), each.getValue().get(row));
            }
            LiveDatabase live = started(major, written);
            written.forEach((name, value) -> {
                LiveSetting setting = live.settings().get(name);
                if (setting == null) {
                    wrong.add(name + " is not shown");
                } else if (SettingComparison.of(value, setting, false) != Outcome.HOLDS) {
                    wrong.add(name + " = " + value + " is shown as " + setting);
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    private static LiveDatabase started(int major, Map<String, String> settings) throws SQLException {
        StringBuilder file = new StringBuilder("\n");
        settings.forEach((name, value) -> file.append(name + " = '" + value + "'\n"));
        PostgresServer server = PostgresServer.separate(
                major,
                List.of(),
                data -> Files.writeString(data.resolve("postgresql.conf"), file, StandardOpenOption.APPEND));
        try (Connection connection = server.connect("postgres")) {
            return LiveDatabases.of(
                    new Collector("test", CollectionLimits.DEFAULT, InstantSource.system(), CollectionListener.NONE)
                            .collect(connection),
                    "shop",
                    "<shop>");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "max_connections, 400, 100, ''",
        "work_mem, 8MB, 4096, kB",
        "work_mem, 4095, 4096, kB",
        "shared_buffers, 256MB, 16384, 8kB",
        "checkpoint_timeout, 10min, 300, s",
        "statement_timeout, 30s, 0, ms",
        "fsync, on, off, ''",
        "log_statement, ddl, none, ''",
        "shared_preload_libraries, pg_stat_statements, auto_explain, ''",
        "listen_addresses, localhost, *, ''",
        "log_autovacuum_min_duration, -1, 0, ms",
    })
    void anotherValueDiffers(String name, String declared, String value, String unit) {
        assertThat(SettingComparison.of(declared, setting(name, value, unit), true))
                .isEqualTo(Outcome.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource({
        "shared_buffers, {DBInstanceClassMemory/32768}, 16384, 8kB",
        "autovacuum_max_workers, 'GREATEST({DBInstanceClassMemory/64371566592},3)', 3, ''",
        "archive_command, cp %p /archive/%f, <copy>, ''",
        "listen_addresses, 10.0.0.4, <set>, ''",
        "work_mem, much, 4096, kB",
    })
    void whatCannotBeReadIsNoDrift(String name, String declared, String value, String unit) {
        assertThat(SettingComparison.of(declared, setting(name, value, unit), true))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void librariesThatAServiceAddsAreNoDrift() {
        LiveSetting loaded = setting("shared_preload_libraries", "rdsutils,pg_stat_statements", "");

        assertThat(SettingComparison.of("pg_stat_statements", loaded, true)).isEqualTo(Outcome.HOLDS);
        assertThat(SettingComparison.of("pg_stat_statements", loaded, false)).isEqualTo(Outcome.DIFFERS);
        assertThat(SettingComparison.of("pg_stat_statements,pgaudit", loaded, true))
                .isEqualTo(Outcome.DIFFERS);
    }

    private static LiveSetting setting(String name, String value, String unit) {
        return new LiveSetting(name, value, unit.isEmpty() ? null : unit, null, false, false);
    }
}
