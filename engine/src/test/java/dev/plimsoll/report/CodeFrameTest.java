package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.sql.SourceText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeFrameTest {

    private static final Terminal ASCII = new Terminal(false, false, false, 100);

    @Test
    void underlinesTheSpan() {
        assertThat(frame("select 1;\n  drop table a;\n", "drop table a", 60)).isEqualTo("""
            2|  drop table a;
             |  ━━━━━━━━━━━━
            """);
    }

    @Test
    void keepsColumnsBehindTabsAndWideCharacters() {
        assertThat(frame("\t/* 日本 é */ drop", "drop", 60)).isEqualTo("""
            1|    /* 日本 é */ drop
             |                 ━━━━
            """);
        assertThat(frame("/* e\u0301 😀 */ drop", "drop", 60)).isEqualTo("""
            1|/* e\u0301 😀 */ drop
             |           ━━━━
            """);
    }

    @Test
    void cutsLongLinesAroundTheSpan() {
        String line = "select " + "a, ".repeat(100) + "HERE" + ", b".repeat(100);

        String frame = frame(line, "HERE", 40);

        assertThat(frame).isEqualTo("""
            1|… a, a, a, a, HERE, b, b, b, b, b, b, b…
             |              ━━━━
            """);
    }

    @Test
    void shortensASpanThatIsLongerThanTheLine() {
        String frame =
                frame("update a set b = '" + "x".repeat(100) + "';", "update a set b = '" + "x".repeat(100) + "'", 30);

        assertThat(frame).isEqualTo("""
            1|update a set b = 'xxxxxxxxxxx…
             |━━━━━━━━━━━━━━━━━━━━━━━━━━━━━
            """);
    }

    @Test
    void drawsABarAlongSeveralLines() {
        assertThat(frame(
                        "  alter table a\n    drop column b,\n    drop column c;",
                        "alter table a\n    drop column b,\n    drop column c",
                        60))
                .isEqualTo("""
                    1|┏   alter table a
                    2|┃     drop column b,
                    3|┃     drop column c;
                     |┗━━━━━━━━━━━━━━━━━┛
                    """);
        assertThat(frame("select 1; drop\ntable a;", "drop\ntable a", 60)).isEqualTo("""
            1|  select 1; drop
             |┏━━━━━━━━━━━┛
            2|┃ table a;
             |┗━━━━━━━┛
            """);
    }

    @Test
    void leavesOutTheMiddleOfALongSpan() {
        String sql = "create table a (\n" + "  c int,\n".repeat(20) + "  d int\n)";

        assertThat(frame(sql, sql, 60)).isEqualTo("""
            1|┏ create table a (
            2|┃   c int,
            3|┃   c int,
            ⋮|┃
            22|┃   d int
            23|┃ )
             |┗━┛
            """);
    }

    @Test
    void drawsInAsciiWhereNothingElseCanBeShown() {
        SourceText source = new SourceText("a.sql", "drop table é;");

        String frame = CodeFrame.of(source.text(), source.range(0, 12), ASCII, 60).stream()
                .map(line -> line.number() + "|" + line.text() + "\n")
                .collect(Collectors.joining());

        assertThat(frame).isEqualTo("1|drop table \\u{e9};\n|^^^^^^^^^^^^^^^^^\n");
    }

    @Test
    void writesOutWhatWouldForgeOutput() {
        assertThat(frame("drop \u001b[2J\u202e table", "drop", 60)).isEqualTo("""
            1|drop \\u{1b}[2J\\u{202e} table
             |━━━━
            """);
    }

    /** A file may be one line of many megabytes with a finding at each of its statements. */
    @Test
    void looksOnlyNearTheSpan() {
        String text = "drop table a; ".repeat(1_000_000);
        SourceText source = new SourceText("a.sql", text);

        for (int i = 0; i < 20_000; i++) {
            int at = 14 * (500_000 + i);
            assertThat(CodeFrame.of(text, source.range(at, at + 12), Terminal.PLAIN, 80))
                    .hasSize(2);
        }
    }

    @Test
    void marksAPlaceOfNoLength() {
        SourceText source = new SourceText("a.sql", "");

        assertThat(CodeFrame.of(source.text(), source.range(0, 0), Terminal.PLAIN, 80))
                .containsExactly(new CodeFrame.Line("1", "", false), new CodeFrame.Line("", "━", true));
    }

    private static String frame(String sql, String span, int width) {
        SourceText source = new SourceText("a.sql", sql);
        int start = sql.indexOf(span);
        return CodeFrame.of(sql, source.range(start, start + span.length()), Terminal.PLAIN, width).stream()
                .map(line -> (line.number().isEmpty() ? " " : line.number()) + "|" + line.text() + "\n")
                .collect(Collectors.joining());
    }
}
