package dev.plimsoll.report;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonReporterTest {

    @Test
    void writesForPrograms() throws IOException {
        Golden.assertSame("report.json", out -> new JsonReporter().write(ReportFixture.report(), out));
    }
}
