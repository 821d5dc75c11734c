package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.sql.KnownSecrets.Found;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSecretsTest {

    private static final String TOKEN = "ghp_" + "k3Jq9ZtW1xVb7RmY5cHd2LsF8gPn4TaE6uQo";

    @Test
    void tellsWhereTheyStandInTheOrderOfTheText() {
        String text = "a " + TOKEN + "\n'" + "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc'";

        List<Found> found = KnownSecrets.in(text);

        assertThat(found).extracting(Found::what).containsExactly("a GitHub token", "a Stripe secret key");
        assertThat(found)
                .extracting(secret -> text.substring(secret.start(), secret.end()))
                .containsExactly(TOKEN, "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc");
        assertThat(KnownSecrets.masked(text)).isEqualTo("a " + "*".repeat(40) + "\n'" + "*".repeat(32) + "'");
    }

    @Test
    void leavesATextWithoutAnyAsItIs() {
        String text = "select 'gh' from xox where sk_live_ = 'AIza' and url like '%://%:%@'";

        assertThat(KnownSecrets.masked(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIA",
                "://a:",
                "-----BEGIN PRIVATE KEY-----",
                "eyJ.eyJ.",
                "-----BEGIN ",
                "eyJhbGciOiJIUzI1Ni.",
                "a:"
            })
    void staysLinearOnTextThatIsMadeToBeSlow(String part) {
        String text = part.repeat(2_000_000 / part.length());

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> KnownSecrets.in(text));
    }
}
