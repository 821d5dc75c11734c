package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> KNOWN = List.of("enforcement", "options", "severity");

    @Test
    void findsWhatWasMeant() {
        assertThat(Spelling.nearest("enforcment", KNOWN)).contains("enforcement");
        assertThat(Spelling.nearest("optoins", KNOWN)).contains("options");
        assertThat(Spelling.hint("severty", KNOWN)).isEqualTo("; did you mean \"severity\"?");
    }

    @Test
    void keepsSilentWhereNothingIsNear() {
        assertThat(Spelling.nearest("match", KNOWN)).isEmpty();
        assertThat(Spelling.hint("x".repeat(10_000), KNOWN)).isEmpty();
    }
}
