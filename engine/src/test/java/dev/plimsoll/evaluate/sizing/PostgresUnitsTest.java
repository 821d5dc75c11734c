package dev.plimsoll.evaluate.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.plimsoll.model.SettingSize;
import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server says what its settings count in, and what an amount comes to. */
class PostgresUnitsTest {

    private static final PostgresServer SERVER = PostgresServer.shared(17);

    @Test
    void everySettingCountsWhatTheServerSays() throws SQLException {
        for (Map.Entry<String, Long> setting : EngineSettings.UNITS.entrySet()) {
            assertThat(one(
                            "select pg_size_bytes(case unit when '8kB' then '8 kB' when 'kB' then '1 kB' when 'MB' then '1 MB' end)"
                                    + " from pg_settings where name = '" + setting.getKey() + "'"))
                    .as(setting.getKey())
                    .isEqualTo(setting.getValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4096", "4MB", "4 MB", " 64MB ", "1.5GB", "100.7", "65537 B", "0.0625GB", "1TB", "70000.5kB"})
    void amountsComeToWhatTheServerMakesOfThem(String written) throws SQLException {
        assertThat(SettingSize.bytes(written, 1024))
                .hasValue(one("set work_mem = '" + written
                        + "'; select setting::bigint * 1024 from pg_settings where name = 'work_mem'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"64mb", "64 KB", "lots", "", "5 % "})
    void refusesWhatTheServerRefuses(String written) {
        assertThat(SettingSize.bytes(written, 1024)).isEmpty();
        assertThat(catchThrowable(() -> one("set work_mem = '" + written + "'; select 1")))
                .isInstanceOf(SQLException.class);
    }

    private static long one(String sql) throws SQLException {
        try (Connection connection = SERVER.connect("postgres");
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
