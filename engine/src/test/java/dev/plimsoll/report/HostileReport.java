package dev.plimsoll.report;

import dev.plimsoll.model.Acceptance;
import dev.plimsoll.model.Enforcement;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.FindingState;
import dev.plimsoll.model.JudgedFinding;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Related;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A report whose names and texts somebody chose to forge output with. */
final class HostileReport {

    /** Markup, commands of a workflow, a table's bar, a mention, code fences, a turned direction of writing, a bell, half a character. */
    static final String NAME =
            "<img src=x onerror=alert(1)>]]>\n::error::forged\r\n| pipe | @everyone ```\n```sh \u202eevil\u0007\u0000\ud800&amp;%0A";

    private HostileReport() {}

    /** @param text stands wherever a text of others may */
    static CheckReport of(String text) {
        return of(text, "db/" + text + ".sql");
    }

    static CheckReport of(String text, String path) {
        return new CheckReport(
                "1.2.3",
                Verdict.BLOCKED,
                "1 blocking finding: " + text,
                new CheckReport.Counts(1, 0, 1, 0, 1),
                List.of(),
                List.of(),
                List.of(
                        finding(text, path, FindingState.NEW),
                        finding(text, "<" + text + ">", FindingState.NEW),
                        finding(text, "db/a.sql", FindingState.WAIVED),
                        finding(text, "db/a.sql", FindingState.BASELINED)),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                InventoryFixture.of(text),
                List.of(new ControlResult(
                        text, text, text, text, ControlState.VIOLATED, List.of(text), List.of(), text)));
    }

    private static JudgedFinding finding(String text, String path, FindingState state) {
        SourceRange place = SourceRange.wholeFile(path);
        return new JudgedFinding(
                new Finding(
                        "no-drop-table",
                        "schema-safety",
                        Severity.ERROR,
                        "Dropping " + text + " deletes its data",
                        new SaferForm("Keep " + text, List.of(new SaferForm.Step(text, "SELECT 1; -- " + text))),
                        text,
                        new Subject(ObjectKind.TABLE, text),
                        place,
                        0,
                        List.of(new Related(text + " holds 3 rows", "snapshot", place)),
                        null,
                        null,
                        null,
                        "0123abcd"),
                Enforcement.BLOCK,
                state,
                state == FindingState.WAIVED
                        ? new Acceptance(text, text, text, text, LocalDate.of(2027, 1, 31), 9, place)
                        : null);
    }
}
