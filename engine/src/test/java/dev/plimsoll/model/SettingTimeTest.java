package dev.plimsoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTimeTest {

    @ParameterizedTest
    @CsvSource({
        "500, 500",
        "2s, 2000",
        "'1.5 min', 90000",
        "1h, 3600000",
        "1d, 86400000",
        "0, 0",
        "400us, 0",
        "' 10ms ', 10",
        "+7, 7"
    })
    void readsATimeWithItsUnit(String written, long milliseconds) {
        assertThat(SettingTime.of(written)).contains(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "2 sec", "2S", "-1", "${timeout}", "default", "1e3s"})
    void whatIsNoTimeIsNone(String written) {
        assertThat(SettingTime.of(written)).isEmpty();
    }

    @Test
    void aTimeThatIsFarTooLongIsStillATime() {
        assertThat(SettingTime.of("999999999999d")).isPresent();
    }
}
