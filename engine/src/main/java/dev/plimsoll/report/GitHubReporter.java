package dev.plimsoll.report;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Workflow commands of GitHub Actions, which become annotations of the lines. GitHub keeps ten errors, ten warnings and ten notices of a step, so
 * those that block come first and the rest is counted.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">GitHub, workflow commands</a>
 */
public final class GitHubReporter implements CheckReporter {

    private static final int MOST_OF_A_KIND = 10;

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        Map<Severity, Integer> written = new EnumMap<>(Severity.class);
        int left = 0;
        List<JudgedFinding> findings = report.findings().stream()
                .filter(JudgedFinding::isOpen)
                .sorted(Comparator.comparing(judged -> !judged.blocks()))
                .toList();
        for (JudgedFinding judged : findings) {
            if (written.merge(judged.finding().severity(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                write(judged.finding(), out);
            } else {
                left++;
            }
        }
        if (left > 0) {
            out.write(WorkflowCommand.notice(Words.count(left, "finding") + " more; GitHub shows ten of a kind"));
        }
        // A line of its own, in which no command can begin.
        out.write("plimsoll: " + report.verdict().name() + ": " + Prose.line(report.reason()) + "\n");
    }

    private static void write(Finding finding, Writer out) throws IOException {
        SourceRange place = finding.place();
        boolean isInFile = !place.path().startsWith("<");
        out.write(WorkflowCommand.of(
                command(finding.severity()), isInFile ? place : null, finding.rule(), Prose.whole(finding)));
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "notice";
        };
    }
}
