package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Compares with a reviewed file among the test resources. */
final class Golden {

    @FunctionalInterface
    interface Report {
        void write(Writer out) throws IOException;
    }

    private Golden() {}

    static void assertSame(String resource, Report report) throws IOException {
        StringWriter out = new StringWriter();
        report.write(out);
        try (InputStream in = Golden.class.getResourceAsStream(resource)) {
            String expected = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(out.toString()).as(resource).isEqualTo(expected);
        }
    }
}
