package dev.plimsoll.report;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Cost;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Undetermined;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link JsonReporter} wrote, maybe on another machine for somebody who is not trusted. The result can be shown in every format. It knows no texts
 * of files and no fixes, so that nothing can be applied that a stranger has written; the statements of a safer form are one step.
 */
public final class JsonReportReader {

    private static final int SCHEMA_VERSION = 1;

    private JsonReportReader() {}

    /**
     * Reads a report.
     *
     * @param shown what it is called in messages
     * @throws CannotRun where it is no report of this version
     */
    public static CheckReport read(String text, String shown) {
        try {
            return report(JsonTree.parse(text));
        } catch (IOException | IllegalArgumentException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new CannotRun(
                    shown + " is no report: " + Prose.line(reason) + "\nWrite it with --format json=FILE.", e);
        }
    }

    private static CheckReport report(JsonTree json) {
        Long version = json.at("schemaVersion").number();
        if (version == null || version != SCHEMA_VERSION) {
            throw new IllegalArgumentException("its schemaVersion is not " + SCHEMA_VERSION);
        }
        Map<String, String> pages = new TreeMap<>();
        List<JudgedFinding> findings = new ArrayList<>();
        for (JsonTree each : json.at("findings").items()) {
            findings.add(new JudgedFinding(
                    finding(each),
                    named(each.at("enforcement"), Enforcement.values(), Enforcement::id),
                    named(each.at("state"), FindingState.values(), FindingState::id)));
            if (each.at("docs").isThere()) {
                pages.put(each.at("rule").text(), each.at("docs").text());
            }
        }
        JsonTree summary = json.at("summary");
        return new CheckReport(
                json.at("tool", "version").text(),
                named(json.at("verdict"), Verdict.values(), Verdict::name),
                json.at("reason").text(),
                new CheckReport.Counts(
                        count(summary.at("files")),
                        0,
                        count(summary.at("statements")),
                        count(summary.at("resources")),
                        count(summary.at("databases"))),
                List.of(),
                List.of(),
                findings,
                json.at("undetermined").items().stream()
                        .map(JsonReportReader::undetermined)
                        .toList(),
                json.at("notAssessed").items().stream()
                        .map(each -> new NotAssessed(
                                each.at("rule").text(),
                                each.at("database").text(),
                                each.at("reason").text(),
                                optional(each.at("remedy"))))
                        .toList(),
                Map.of(),
                pages);
    }

    private static Finding finding(JsonTree json) {
        Long statement = json.at("location", "statement").number();
        return new Finding(
                needed(json, "rule"),
                json.at("pack").text(),
                named(json.at("severity"), Severity.values(), Severity::id),
                needed(json, "message"),
                help(json.at("help").text()),
                json.at("database").text(),
                subject(json.at("object")),
                range(json.at("location")),
                statement == null ? null : statement.intValue(),
                json.at("related").items().stream()
                        .map(JsonReportReader::related)
                        .toList(),
                json.at("impact").isThere() ? impact(json.at("impact")) : null,
                json.at("impact", "duration").isThere() ? cost(json.at("impact")) : null,
                null,
                needed(json, "fingerprint"));
    }

    /** The advice ends at the first empty line, where statements follow. */
    private static @Nullable SaferForm help(String help) {
        if (help.isEmpty()) {
            return null;
        }
        int end = help.startsWith("-- ") ? 0 : help.indexOf("\n\n");
        String advice = end < 0 ? help : help.substring(0, end);
        String statements = end < 0 ? "" : help.substring(end).strip();
        return new SaferForm(advice, statements.isEmpty() ? List.of() : List.of(new SaferForm.Step("", statements)));
    }

    private static Related related(JsonTree json) {
        return new Related(
                json.at("message").text(),
                json.at("source").text(),
                json.at("location").isThere() ? range(json.at("location")) : null,
                optional(json.at("value")),
                optional(json.at("time")));
    }

    private static Impact impact(JsonTree json) {
        return new Impact(
                json.at("locks").items().stream()
                        .map(lock -> new Impact.RelationLock(
                                ObjectName.of(lock.at("relation").text()),
                                named(lock.at("kind"), RelationKind.values(), RelationKind::id),
                                named(lock.at("mode"), LockMode.values(), LockMode::sql),
                                lock.at("new").isTrue()))
                        .toList(),
                names(json.at("rewrites")),
                names(json.at("scans")),
                names(json.at("builds")),
                null);
    }

    private static Cost cost(JsonTree impact) {
        Long written = impact.at("bytesWritten").number();
        return new Cost(
                seconds(impact.at("duration", "low")),
                seconds(impact.at("duration", "high")),
                0,
                0,
                written == null ? 0 : written,
                0);
    }

    private static double seconds(JsonTree json) {
        if (json.value() instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw new IllegalArgumentException("a duration is no number");
    }

    private static List<ObjectName> names(JsonTree json) {
        return json.items().stream().map(each -> ObjectName.of(each.text())).toList();
    }

    /** Why it is unknown is told in words alone. */
    private static Undetermined undetermined(JsonTree json) {
        return new Undetermined(
                json.at("rule").text(),
                json.at("database").text(),
                subject(json.at("object")),
                json.at("property").text(),
                new UnknownReason(
                        UnknownReason.Kind.EXTERNAL,
                        json.at("reason").text(),
                        json.at("remedy").text()),
                range(json.at("location")));
    }

    private static Subject subject(JsonTree json) {
        return new Subject(
                named(json.at("kind"), ObjectKind.values(), ObjectKind::id),
                json.at("name").text());
    }

    private static SourceRange range(JsonTree json) {
        return new SourceRange(
                needed(json, "path"),
                0,
                0,
                position(json.at("line")),
                position(json.at("column")),
                position(json.at("endLine")),
                position(json.at("endColumn")));
    }

    private static int position(JsonTree json) {
        int position = count(json);
        if (position == 0) {
            throw new IllegalArgumentException("a place has no line or column");
        }
        return position;
    }

    private static int count(JsonTree json) {
        Long number = json.number();
        if (number == null) {
            return 0;
        } else if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a number is out of range");
        }
        return number.intValue();
    }

    private static String needed(JsonTree json, String field) {
        String text = json.at(field).text();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a " + field + " is missing");
        }
        return text;
    }

    private static @Nullable String optional(JsonTree json) {
        return json.isThere() ? json.text() : null;
    }

    private static <T> T named(JsonTree json, T[] values, Function<T, String> id) {
        return Arrays.stream(values)
                .filter(value -> id.apply(value).equals(json.text()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it says \"" + json.text() + "\" where one of "
                        + Arrays.stream(values).map(id).toList() + " belongs"));
    }
}
