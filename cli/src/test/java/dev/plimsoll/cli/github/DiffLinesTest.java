package dev.plimsoll.cli.github;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.report.JsonTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffLinesTest {

    private static final String PATCH = """
            @@ -1,3 +1,4 @@
             one
            -two
            +zwei
            +drei
             three
            @@ -20,2 +21,3 @@ CREATE TABLE a
             twenty
            +++ x
             last
            \\ No newline at end of file""";

    private static final DiffLines DIFF =
            DiffLines.of(List.of(new JsonTree(Map.of("filename", "a.sql", "patch", PATCH))));

    @ParameterizedTest
    @CsvSource({
        "1, 4, true",
        "2, 2, true",
        "4, 5, false",
        "5, 5, false",
        "20, 21, false",
        "21, 23, true",
        "23, 24, false",
        "2, 1, false"
    })
    void linesThatTheDiffShowsCanBeCommented(int first, int last, boolean shown) {
        assertThat(DIFF.hold("a.sql", first, last)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"2, zwei, true", "2, two, false", "3, zwei, false", "5, '', false", "22, ++ x, true"})
    void aLineIsHeldAgainstItsText(int line, String text, boolean shown) {
        assertThat(DIFF.hold("a.sql", line, text)).isEqualTo(shown);
        assertThat(DIFF.hold("a.sql", 2, "zwei\ndrei\nthree")).isTrue();
        assertThat(DIFF.hold("a.sql", 3, "drei\nthree\n")).isFalse();
    }

    @Test
    void aFileWithoutAPatchHasNoLines() {
        DiffLines diff = DiffLines.of(List.of(new JsonTree(Map.of("filename", "b.bin"))));

        assertThat(diff.hold("b.bin", 1, 1)).isFalse();
        assertThat(diff.hold("a.sql", 1, 1)).isFalse();
    }
}
