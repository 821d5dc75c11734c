package dev.plimsoll.cli.github;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.Severity;
import dev.plimsoll.report.CheckReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What later steps of a job can read. */
final class StepOutputs {

    private StepOutputs() {}

    /** @param reports files that were written */
    static Map<String, String> of(CheckReport report, List<String> reports) {
        Map<String, String> outputs = new LinkedHashMap<>();
        outputs.put("verdict", report.verdict().name());
        outputs.put(
                "blocking",
                Long.toString(
                        report.findings().stream().filter(JudgedFinding::blocks).count()));
        outputs.put("errors", Long.toString(report.count(Severity.ERROR)));
        outputs.put("warnings", Long.toString(report.count(Severity.WARNING)));
        outputs.put("notes", Long.toString(report.count(Severity.INFO)));
        outputs.put("reports", String.join("\n", reports));
        return outputs;
    }

    /** In the form for values of several lines: no value can end itself and begin another. */
    static void append(Map<String, String> outputs, Path file) {
        StringBuilder text = new StringBuilder();
        outputs.forEach((name, value) -> {
            String end = "end-of-" + name;
            while (value.contains(end)) {
                end += "-";
            }
            text.append(name).append("<<").append(end).append('\n');
            text.append(value).append('\n').append(end).append('\n');
        });
        append(text.toString(), file);
    }

    static void append(String text, Path file) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new CannotRun("nothing can be added to " + file.getFileName() + ", which the job gave", e);
        }
    }
}
