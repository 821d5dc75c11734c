package dev.plimsoll.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParenthesesTest {

    @ParameterizedTest
    @ValueSource(strings = {"(a)", "(a + (b))", "((a))"})
    void oneGroupNeedsNoMoreParentheses(String text) {
        assertThat(Parentheses.isOneGroup(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "(a) + (b)", "(a", "(')')", "", "f(a)"})
    void anythingElseDoes(String text) {
        assertThat(Parentheses.isOneGroup(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower(a)", "coalesce(a, f(b))"})
    void anIndexTakesOneCallAsItIs(String text) {
        assertThat(Parentheses.isOneCall(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower(a) || lower(b)", "(a)", "a", "f(a)::int", ""})
    void butNothingMore(String text) {
        assertThat(Parentheses.isOneCall(text)).isFalse();
    }
}
