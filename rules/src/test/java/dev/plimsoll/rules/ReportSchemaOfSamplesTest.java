package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.JsonReporter;
import dev.plimsoll.report.ReportSchema;
import dev.plimsoll.report.SchemaProblems;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of reports against what is written for samples of migrations and of infrastructure. */
class ReportSchemaOfSamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RuleCatalog CATALOG = RuleCatalog.load();
    private static final Set<String> RULES = Set.of(
            "require-concurrent-index",
            "no-drop-table",
            "no-lossy-type-change",
            "no-public-database",
            "require-encryption-at-rest");

    @TempDir
    Path folder;

    static List<Fixture> samples() {
        return Fixture.all().stream()
                .filter(sample -> RULES.contains(sample.rule()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void reportsFollowIt(Fixture sample) throws IOException {
        CheckReport report = new Check(CATALOG)
                .run(new CheckRequest(
                        new WorkingDirectory(sample.writeTo(folder)),
                        sample.paths(),
                        null,
                        null,
                        null,
                        sample.since(),
                        List.of(),
                        null,
                        InfrastructureInputs.NONE,
                        InputStream.nullInputStream(),
                        "<stdin>",
                        LocalDate.of(2026, 1, 1),
                        "test"));
        StringWriter out = new StringWriter();
        new JsonReporter().write(report, out);

        assertThat(new SchemaProblems(JSON.readTree(ReportSchema.text())).of(JSON.readTree(out.toString())))
                .isEmpty();
    }
}
