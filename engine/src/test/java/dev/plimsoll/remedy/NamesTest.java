package dev.plimsoll.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void namesAreMadeInTheServersManner() {
        assertThat(Names.made("orders", List.of("customer_id", "day"), "fkey"))
                .isEqualTo("orders_customer_id_day_fkey");
        assertThat(Names.made("orders", List.of(), "pkey")).isEqualTo("orders_pkey");
    }

    @Test
    void andAreNeverLongerThanItKeeps() {
        assertThat(Names.made("a".repeat(80), List.of("b"), "idx")).hasSize(63).endsWith("_b_idx");
    }

    @Test
    void columnsAreQuotedWhereTheyMustBe() {
        assertThat(Names.list(List.of("a", "B", "order"))).isEqualTo("(a, \"B\", \"order\")");
    }
}
