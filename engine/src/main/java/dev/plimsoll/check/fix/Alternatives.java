package dev.plimsoll.check.fix;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Fix;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Execution;
import dev.plimsoll.model.SaferForm.Placement;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ways in which a finding may be mended without a decision, the best first: a setting before the statement, an index built or dropped
 * concurrently, a constraint that is validated later. Whether one of them holds is for the rules to say.
 */
final class Alternatives {

    private static final Pattern CONCURRENT = Pattern.compile(
            "(?is)^((?:create\\s+(?:unique\\s+)?|drop\\s+|re)index(?:\\s+(?:index|table|schema))?)\\b(?!\\s+concurrently\\b)(?!.*\\bcascade\\b)");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(create|drop|reindex|validate)\\b.*?\\b(?:concurrently|constraint)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?(?!on\\b)(?:\"?\\w+\"?\\.)?\"?(\\w+)");

    /** How a file that holds one statement is told to run outside of a transaction: the line that is appended to. */
    private static final Map<String, Marker> MARKERS = Map.of(
            "goose", new Marker(Pattern.compile("\\A"), "-- +goose NO TRANSACTION\n"),
            "dbmate", new Marker(Pattern.compile("(?m)^--[ \\t]*migrate:up(?=[ \\t]*\\r?$)"), " transaction:false"),
            "sql-migrate",
                    new Marker(Pattern.compile("(?m)^--[ \\t]*\\+migrate[ \\t]+Up(?=[ \\t]*\\r?$)"), " notransaction"));

    private record Marker(Pattern after, String text) {}

    private final Finding finding;
    private final OpenMigration migration;
    private final Statement statement;

    private Alternatives(Finding finding, OpenMigration migration, Statement statement) {
        this.finding = finding;
        this.migration = migration;
        this.statement = statement;
    }

    static List<Fix> of(Finding finding, OpenMigration migration) {
        Fix fix = finding.fix();
        if (fix != null) {
            return fix.safe() ? List.of(fix) : List.of();
        }
        SaferForm help = finding.help();
        if (help == null || help.steps().stream().anyMatch(step -> step.sql().contains("…"))) {
            return List.of();
        }
        return migration
                .around(finding.place())
                .map(statement -> new Alternatives(finding, migration, statement).of(help))
                .orElse(List.of());
    }

    private List<Fix> of(SaferForm help) {
        List<Step> steps = help.steps();
        if (help.placement() == Placement.BEFORE) {
            return help.isSetting() ? List.of(edited(before(steps.get(0).sql()))) : List.of();
        }
        if (help.placement() != Placement.INSTEAD || statement.changes().size() != 1) {
            return List.of();
        }
        if (steps.size() == 1 && steps.get(0).execution() == Execution.ALONE) {
            return alone(steps.get(0));
        }
        return steps.size() == 2
                        && steps.get(0).sql().endsWith(" NOT VALID;")
                        && steps.get(1).sql().contains(" VALIDATE CONSTRAINT ")
                ? validated(steps.get(0), steps.get(1))
                : List.of();
    }

    private Fix.Edit before(String sql) {
        int start = statement.range().startOffset();
        int line = migration.text().lastIndexOf('\n', start - 1) + 1;
        String indent = migration.text().substring(line, start);
        return insert(start, sql + "\n" + (indent.isBlank() ? indent : ""));
    }

    private List<Fix> alone(Step step) {
        String text = statement.text();
        List<Fix.Edit> inPlace = new ArrayList<>();
        if (mentions(step.sql(), "concurrently") && !mentions(text, "concurrently")) {
            Matcher head = CONCURRENT.matcher(text);
            if (!head.find()) {
                return List.of();
            }
            inPlace.add(insert(statement.range().startOffset() + head.end(1), " CONCURRENTLY"));
            text = text.substring(0, head.end(1)) + " CONCURRENTLY" + text.substring(head.end(1));
        }
        List<Fix> ways = new ArrayList<>();
        ways.addAll(marked(inPlace));
        if (!inPlace.isEmpty()) {
            ways.add(0, edited(inPlace.get(0)));
        }
        if (migration.statements().size() > 1) {
            Fix.Edit away =
                    new Fix.Edit(migration.path(), statement.range().startOffset(), migration.endOf(statement), "");
            later(step.sql(), text + ";", true)
                    .ifPresent(file -> ways.add(new Fix(true, List.of(away), List.of(file))));
        }
        return ways;
    }

    /** Of a file that holds nothing else. */
    private List<Fix> marked(List<Fix.Edit> edits) {
        Marker marker = MARKERS.get(migration.layout().tool());
        if (marker == null || migration.statements().size() > 1) {
            return List.of();
        }
        Matcher line = marker.after().matcher(migration.text());
        if (!line.find()) {
            return List.of();
        }
        List<Fix.Edit> all = new ArrayList<>(edits);
        all.add(0, insert(line.end(), marker.text()));
        return List.of(new Fix(true, all, List.of()));
    }

    private List<Fix> validated(Step now, Step then) {
        int start = statement.range().startOffset();
        int end = statement.range().endOffset();
        String first = now.sql().substring(0, now.sql().length() - 1);
        Fix.Edit edit = mentions(statement.text(), "constraint")
                ? insert(end, " NOT VALID")
                : new Fix.Edit(migration.path(), start, end, first);
        List<Fix> ways = new ArrayList<>();
        later(then.sql(), then.sql(), false).ifPresent(file -> ways.add(new Fix(true, List.of(edit), List.of(file))));
        int after = migration.endOf(statement);
        if (after > end) {
            ways.add(new Fix(true, List.of(edit, insert(after, then.sql() + "\n")), List.of()));
        }
        return ways;
    }

    /** A migration after all others, where nothing that comes before it then could tell. */
    private Optional<Fix.NewFile> later(String step, String sql, boolean outside) {
        Matcher named = NAMED.matcher(step);
        String subject = finding.subject().name();
        List<String> names = new ArrayList<>(List.of(subject.substring(subject.lastIndexOf('.') + 1)));
        String title = finding.rule().replace('-', '_');
        if (named.find()) {
            names.add(named.group(2));
            title = (named.group(1) + "_" + named.group(2)).toLowerCase(Locale.ROOT);
        }
        return migration.mayRunLast(statement, names)
                ? NextMigration.after(migration, title, sql, outside)
                : Optional.empty();
    }

    private Fix edited(Fix.Edit edit) {
        return new Fix(true, List.of(edit), List.of());
    }

    private Fix.Edit insert(int offset, String text) {
        return new Fix.Edit(migration.path(), offset, offset, text);
    }

    private static boolean mentions(String text, String word) {
        return Pattern.compile("(?i)\\b" + word + "\\b").matcher(text).find();
    }
}
