package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReporterTest {

    @Test
    void writesForPeople() throws IOException {
        Golden.assertSame(
                "report.txt",
                out -> new TextReporter(new Terminal(false, false, true, 80), Map.of())
                        .write(ReportFixture.report(), out));
    }

    @Test
    void fallsBackToAscii() throws IOException {
        Golden.assertSame(
                "report.ascii.txt",
                out -> new TextReporter(new Terminal(false, false, false, 60), Map.of())
                        .write(ReportFixture.report(), out));
    }

    @Test
    void coloursAndLinksChangeNothingElse() throws IOException {
        Map<String, String> links = Map.of("require-concurrent-index", "file:///docs/x.md");
        String plain = text(new Terminal(false, false, true, 80), links);
        String decorated = text(new Terminal(true, true, true, 80), links);

        assertThat(decorated).contains("\u001b[1;31merror[\u001b]8;;file:///docs/x.md\u001b\\require-concurrent-index");
        assertThat(decorated.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("\u001b\\]8;;[^\u001b]*\u001b\\\\", ""))
                .isEqualTo(plain);
    }

    private static String text(Terminal terminal, Map<String, String> links) throws IOException {
        StringWriter out = new StringWriter();
        new TextReporter(terminal, links).write(ReportFixture.report(), out);
        return out.toString();
    }
}
