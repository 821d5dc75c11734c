package dev.plimsoll.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest(name = "{0} covers {1}")
    @CsvSource({
        "db/legacy/**, db/legacy/V1.sql",
        "db/legacy/**, db/legacy/a/b/V1.sql",
        "**/V1.sql, V1.sql",
        "**/V1.sql, a/b/V1.sql",
        "a/**/b, a/b",
        "a/**/b, a/x/y/b",
        "*.sql, V1.sql",
        "V?.sql, V7.sql",
        "V?.sql, V😀.sql",
        "V[0-9].sql, V7.sql",
        "V[!a-z].sql, V7.sql",
        "V[]x].sql, V].sql",
        "V[.sql, V[.sql",
        "a\\*b, a*b",
        "**, anything/at/all",
        "*a*b*, xxaxxbxx"
    })
    void covers(String pattern, String path) {
        assertThat(Glob.of(pattern).matches(path)).isTrue();
    }

    @ParameterizedTest(name = "{0} does not cover {1}")
    @CsvSource({
        "db/legacy/**, db/V1.sql",
        "*.sql, a/V1.sql",
        "a/*/b, a/b",
        "a/*/b, a/x/y/b",
        "V[0-9].sql, Va.sql",
        "V[!a-z].sql, Va.sql",
        "a\\*b, axb",
        "*a*b*, xxbxxaxx",
        "V1.sql, V1.sqlx"
    })
    void doesNotCover(String pattern, String path) {
        assertThat(Glob.of(pattern).matches(path)).isFalse();
    }

    /** With backtracking over every star this would take longer than the universe is old. */
    @Test
    void takesPatternsMadeToBeSlow() {
        Glob glob = Glob.of("**/" + "*a".repeat(200) + "/" + "**/x/".repeat(100) + "b");

        assertThat(glob.matches("a".repeat(2000) + "/x".repeat(2000))).isFalse();
    }
}
