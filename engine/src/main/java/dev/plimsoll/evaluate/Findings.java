package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Execution;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.remedy.Remedies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns matches into findings: severity, help, fingerprint, order. */
final class Findings {

    private static final Comparator<Match> ORDER = Comparator.comparing(Match::place, SourceRange.ORDER)
            .thenComparing(Match::rule)
            .thenComparing(Match::message)
            .thenComparing(match -> match.subject().name())
            .thenComparing(Match::database);

    private Findings() {}

    static List<Finding> of(Collection<Match> matches, Map<String, RuleUse> rules) {
        List<Match> sorted = new ArrayList<>();
        for (Match match : matches) {
            if (rules.containsKey(match.rule())) {
                sorted.add(match);
            }
        }
        sorted.sort(ORDER);
        Map<String, Integer> seen = new HashMap<>();
        LinkedHashSet<Shown> shown = new LinkedHashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Match match : sorted) {
            RuleUse use = rules.get(match.rule());
            if (use != null && shown.add(new Shown(match))) {
                String identity = Fingerprints.identity(match);
                int ordinal = seen.merge(identity, 1, Integer::sum);
                findings.add(finding(match, use.card(), Fingerprints.digest(identity, ordinal)));
            }
        }
        findings.sort(Finding.ORDER);
        return List.copyOf(findings);
    }

    /** What a reader would take for the same finding said twice. */
    private record Shown(String rule, String database, String message, SourceRange place, String object) {
        Shown(Match match) {
            this(
                    match.rule(),
                    match.database(),
                    match.message(),
                    match.place(),
                    match.subject().name());
        }
    }

    private static Finding finding(Match match, RuleCard card, String fingerprint) {
        Effect effect = match.effect();
        return new Finding(
                card.id(),
                card.pack(),
                match.severity() == null ? card.severity() : match.severity(),
                match.message(),
                help(match, card),
                match.database(),
                match.subject(),
                match.place(),
                effect == null ? null : topStatement(effect).index(),
                match.related(),
                effect == null ? null : effect.statementImpact(),
                null,
                fingerprint);
    }

    private static @Nullable SaferForm help(Match match, RuleCard card) {
        String remedy = card.remedy();
        return remedy == null
                ? null
                : Remedies.named(remedy)
                        .orElseThrow(() -> new IllegalStateException(
                                "rule " + card.id() + " names a remedy that does not exist: " + remedy))
                        .write(match)
                        .map(form -> inWordsOfTheTool(form, match.effect()))
                        .map(form ->
                                match.effect() == null ? form : SecretCover.over(form, topStatement(match.effect())))
                        .orElse(null);
    }

    /** A step that must run outside of a transaction says how the tool at hand is told so. */
    private static SaferForm inWordsOfTheTool(SaferForm form, @Nullable Effect effect) {
        String order = effect == null ? null : effect.migration().outsideTransaction();
        return order == null
                ? form
                : new SaferForm(
                        form.advice(),
                        form.placement(),
                        form.steps().stream()
                                .map(step -> step.execution() != Execution.ALONE
                                        ? step
                                        : new Step(step.execution(), step.title() + ": " + order, step.sql()))
                                .toList());
    }

    private static Statement topStatement(Effect effect) {
        Statement enclosing = effect.enclosing();
        return enclosing == null ? effect.statement() : enclosing;
    }
}
