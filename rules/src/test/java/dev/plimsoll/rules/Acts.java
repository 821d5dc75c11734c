package dev.plimsoll.rules;

import dev.plimsoll.model.Finding;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Execution;
import dev.plimsoll.model.SaferForm.Placement;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.schema.AlterPasses;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a sample does as it is written, and with the proposed steps in place of what was found in it. */
final class Acts {

    private static final Pattern OPENS = Pattern.compile("(?is)(begin|start\\s+transaction)\\b.*");
    private static final Pattern CLOSES = Pattern.compile("(?is)(commit|end|rollback)\\b(?!.*\\bto\\b).*");

    private final List<Act> acts = new ArrayList<>();
    private final List<Finding> findings;
    private final boolean safer;
    private final Set<SaferForm> last = new LinkedHashSet<>();
    private boolean filled;
    private boolean open;

    private Acts(List<Finding> findings, boolean safer) {
        this.findings = findings;
        this.safer = safer;
    }

    /** The sample as it is. Tables are filled before the transaction that holds what is found first. */
    static List<Act> asWritten(Fixture fixture, List<Finding> findings) {
        return new Acts(findings, false).of(fixture);
    }

    /** The sample with the steps of the findings' help. */
    static List<Act> withHelp(Fixture fixture, List<Finding> findings) {
        return new Acts(findings, true).of(fixture);
    }

    /** The statements of a text, without their semicolons. */
    static List<String> statements(String sql) {
        return PostgresReader.read(new SourceText("steps.sql", sql)).statements().stream()
                .map(Statement::text)
                .toList();
    }

    static boolean opens(String statement) {
        return OPENS.matcher(statement).matches();
    }

    static boolean closes(String statement) {
        return CLOSES.matcher(statement).matches();
    }

    private List<Act> of(Fixture fixture) {
        fixture.files().forEach((file, text) -> {
            List<Statement> statements =
                    PostgresReader.read(new SourceText(file, text)).statements();
            for (int i = 0; i < statements.size(); i++) {
                fillBefore(statements, i);
                statement(statements.get(i));
            }
            last.forEach(this::steps);
            last.clear();
        });
        return acts;
    }

    private List<Finding> in(Statement statement) {
        return findings.stream()
                .filter(finding -> statement.range().contains(finding.place()))
                .toList();
    }

    private void fillBefore(List<Statement> statements, int place) {
        if (filled || open) {
            return;
        }
        boolean found = !in(statements.get(place)).isEmpty();
        if (!found && opens(statements.get(place).text())) {
            for (int i = place;
                    i < statements.size() && !closes(statements.get(i).text());
                    i++) {
                found |= !in(statements.get(i)).isEmpty();
            }
        }
        if (found) {
            acts.add(new Act.Fill());
            filled = true;
        }
    }

    private void statement(Statement statement) {
        String text = statement.text();
        List<Finding> found = in(statement);
        if (found.isEmpty() || !safer) {
            acts.add(new Act.Original(text, !found.isEmpty()));
            open = opens(text) || (open && !closes(text));
            return;
        }
        Set<SaferForm> forms = found.stream().map(Finding::help).collect(Collectors.toCollection(LinkedHashSet::new));
        forms.stream().filter(form -> form.placement() == Placement.BEFORE).forEach(this::steps);
        boolean replaced = forms.stream().anyMatch(form -> form.placement() == Placement.INSTEAD);
        String kept = replaced ? rest(statement, found) : text;
        boolean keptFirst = !replaced || !isFirst(statement, found);
        if (keptFirst && !kept.isEmpty()) {
            acts.add(new Act.Original(kept, false));
        }
        forms.stream()
                .filter(form -> form.placement() == Placement.INSTEAD || form.placement() == Placement.AFTER)
                .forEach(this::steps);
        forms.stream().filter(form -> form.placement() == Placement.LAST).forEach(last::add);
        if (!keptFirst && !kept.isEmpty()) {
            acts.add(new Act.Original(kept, false));
        }
    }

    private void steps(SaferForm form) {
        boolean leaves = open
                && (form.placement() == Placement.INSTEAD
                        || form.steps().stream().anyMatch(step -> step.execution() != Execution.MIGRATION));
        if (leaves) {
            acts.add(new Act.Original("COMMIT", false));
        }
        form.steps().forEach(step -> acts.add(new Act.Safer(form.placement(), step)));
        if (leaves) {
            acts.add(new Act.Original("BEGIN", false));
        }
    }

    /** Whether the server would carry out what was found before all else that the statement does. */
    private static boolean isFirst(Statement statement, List<Finding> found) {
        SourceRange first = statement
                .changes()
                .get(AlterPasses.order(statement.changes()).get(0))
                .range();
        return found.stream().anyMatch(finding -> first.contains(finding.place()));
    }

    /** The statement without the actions that were found; empty where it has no other. */
    private static String rest(Statement statement, List<Finding> found) {
        int start = statement.range().startOffset();
        List<SourceRange> ranges =
                statement.changes().stream().map(SchemaChange::range).distinct().toList();
        List<SourceRange> kept = ranges.stream()
                .filter(range -> found.stream().noneMatch(finding -> range.contains(finding.place())))
                .toList();
        if (kept.isEmpty() || kept.size() == ranges.size()) {
            return "";
        }
        String text = statement.text();
        String head = text.substring(0, ranges.get(0).startOffset() - start);
        String tail = text.substring(ranges.get(ranges.size() - 1).endOffset() - start);
        return kept.stream()
                .map(range -> text.substring(range.startOffset() - start, range.endOffset() - start))
                .collect(Collectors.joining(", ", head, tail));
    }
}
