package dev.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InTurnTest {

    @Test
    void givesResultsInTheOrderOfTheWork() {
        try (InTurn<Integer> turns = new InTurn<>("test")) {
            for (int i = 0; i < 5; i++) {
                int number = i;
                turns.start(() -> number);
            }

            for (int i = 0; i < 5; i++) {
                assertThat(turns.pending()).isEqualTo(5 - i);
                assertThat(turns.next()).isEqualTo(i);
            }
            assertThat(turns.pending()).isZero();
        }
    }

    @Test
    void throwsWhatTheWorkThrewAndGoesOn() {
        try (InTurn<String> turns = new InTurn<>("test")) {
            RuntimeException failure = new IllegalArgumentException("a bug");
            turns.start(() -> {
                throw failure;
            });
            turns.start(() -> {
                throw new StackOverflowError("deep");
            });
            turns.start(() -> "after");

            assertThatThrownBy(turns::next).isSameAs(failure);
            assertThatThrownBy(turns::next).isInstanceOf(StackOverflowError.class);
            assertThat(turns.next()).isEqualTo("after");
        }
    }
}
