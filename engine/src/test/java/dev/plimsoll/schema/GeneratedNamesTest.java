package dev.plimsoll.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedNamesTest {

    @Test
    void joinsTableColumnsAndLabel() {
        assertThat(GeneratedNames.join("orders", "customer_id", "fkey")).isEqualTo("orders_customer_id_fkey");
        assertThat(GeneratedNames.join("orders", null, "pkey")).isEqualTo("orders_pkey");
    }

    @Test
    void shortensTheLongerPartUntilAllFits() {
        String name = GeneratedNames.join("t".repeat(60), "c".repeat(20), "idx");

        assertThat(name)
                .isEqualTo("t".repeat(38) + "_" + "c".repeat(20) + "_idx")
                .hasSize(63);
    }

    @Test
    void cutsBetweenCharactersAndNotWithinOne() {
        String name = GeneratedNames.join("ä".repeat(40), null, "pkey");

        assertThat(name).isEqualTo("ä".repeat(29) + "_pkey");
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(63);
    }

    @Test
    void numbersWhatIsTaken() {
        String name = GeneratedNames.choose(
                "t",
                "a",
                "key",
                "public",
                taken -> List.of("t_a_key", "t_a_key1").contains(taken.name()));

        assertThat(name).isEqualTo("t_a_key2");
    }

    @Test
    void joinsColumnsUntilTheNameIsLongEnough() {
        String columns = GeneratedNames.columns(Collections.nCopies(20, "column"));

        assertThat(columns).hasSize(69);
    }

    @Test
    void numbersColumnsOfOneName() {
        assertThat(GeneratedNames.distinct(List.of("lower", "a", "lower", "lower")))
                .containsExactly("lower", "a", "lower1", "lower2");
    }
}
