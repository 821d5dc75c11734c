package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.check.Check;
import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.fix.FixReport;
import dev.plimsoll.check.fix.Fixing;
import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.JudgedFinding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fixes write into samples: the findings are gone once it is on the disk, and nothing new blocks. */
class FixesTest {

    private static final RuleCatalog CATALOG = RuleCatalog.load();

    /** Rules of which some sample must be fixed, so that a fix that is never made is noticed. */
    private static final Set<String> FIXED = Set.of(
            "require-concurrent-index",
            "require-concurrent-index-drop",
            "require-lock-timeout",
            "require-not-valid-check",
            "require-not-valid-foreign-key");

    private static final Set<String> mended = new TreeSet<>();
    private static int tried;

    @TempDir
    Path parent;

    static List<Fixture> samples() {
        return Fixture.all().stream()
                .filter(sample -> sample.isSql()
                        && sample.bad()
                        && CATALOG.rule(sample.rule()).isPresent())
                .filter(sample -> CATALOG.rule(sample.rule()).orElseThrow().remedy() != null)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void whatIsFixedIsGoneAndNothingNewBlocks(Fixture sample) throws IOException {
        Path folder = sample.writeTo(parent);
        Map<String, Long> before = blocking(check(folder, sample));

        FixReport report = Fixing.of(CATALOG, request(folder, sample), true, sample.rule()::equals);
        for (FixReport.FileFix file : report.files()) {
            Files.writeString(folder.resolve(file.path()), file.after());
        }

        List<JudgedFinding> after = check(folder, sample);
        Set<String> left = after.stream()
                .filter(JudgedFinding::isOpen)
                .map(judged -> judged.finding().fingerprint())
                .collect(Collectors.toSet());
        assertThat(report.fixed()).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(sample.rule());
            assertThat(left).doesNotContain(finding.fingerprint());
        });
        blocking(after)
                .forEach((rule, count) -> assertThat(count)
                        .as("%s in %s", rule, report.files())
                        .isLessThanOrEqualTo(before.getOrDefault(rule, 0L)));
        tried++;
        report.fixed().forEach(finding -> mended.add(finding.rule()));
    }

    @AfterAll
    static void rulesWithASafeFormAreFixed() {
        if (tried > FIXED.size()) {
            assertThat(mended).containsAll(FIXED);
        }
    }

    private static Map<String, Long> blocking(List<JudgedFinding> findings) {
        return findings.stream()
                .filter(JudgedFinding::blocks)
                .collect(Collectors.groupingBy(judged -> judged.finding().rule(), Collectors.counting()));
    }

    private static List<JudgedFinding> check(Path folder, Fixture sample) {
        return new Check(CATALOG).run(request(folder, sample)).findings();
    }

    private static CheckRequest request(Path folder, Fixture sample) {
        return new CheckRequest(
                new WorkingDirectory(folder),
                List.of("."),
                null,
                null,
                sample.server(),
                sample.since(),
                List.of(),
                null,
                InfrastructureInputs.NONE,
                InputStream.nullInputStream(),
                "<stdin>",
                LocalDate.of(2026, 1, 1),
                "test");
    }
}
