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
import dev.plimsoll.sql.KnownSecrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns matches into findings: severity, help, fingerprint, order. Of a match it keeps what its finding says; the effect with all that it
 * points to is let go at once.
 */
public final class Findings {

    private static final Comparator<Draft> ORDER = Comparator.comparing(
                    (Draft draft) -> draft.finding(), Finding.PLACE_ORDER)
            .thenComparing(draft -> draft.finding().subject().name())
            .thenComparing(draft -> draft.finding().database());

    private final Map<String, RuleUse> rules;
    private final @Nullable Measurements measurements;
    private final List<Draft> drafts = new ArrayList<>();

    /** @param measurements of the server that effects run on, or null */
    Findings(Map<String, RuleUse> rules, @Nullable Measurements measurements) {
        this.rules = rules;
        this.measurements = measurements;
    }

    /**
     * A finding without its fingerprint, which counts those before it.
     *
     * @param statement text of the statement it rests on, or null
     */
    private record Draft(Finding finding, @Nullable String statement) {}

    /** What a reader would take for the same finding said twice. */
    private record Shown(String rule, String database, String message, SourceRange place, String object) {
        Shown(Finding finding) {
            this(
                    finding.rule(),
                    finding.database(),
                    finding.message(),
                    finding.place(),
                    finding.subject().name());
        }
    }

    /** A match whose rule is not in use is left out. */
    public void add(Collection<Match> matches) {
        for (Match match : matches) {
            RuleUse use = rules.get(match.rule());
            if (use != null) {
                Effect effect = match.effect();
                drafts.add(new Draft(
                        finding(match, use.card()),
                        effect == null ? null : effect.statement().text()));
            }
        }
    }

    /** All that was added, each once, in {@link Finding#ORDER}. */
    public List<Finding> sorted() {
        drafts.sort(ORDER);
        Map<String, Integer> seen = new HashMap<>();
        Set<Shown> shown = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (Draft draft : drafts) {
            if (shown.add(new Shown(draft.finding()))) {
                String identity = Fingerprints.identity(draft.finding(), draft.statement());
                int ordinal = seen.merge(identity, 1, Integer::sum);
                findings.add(draft.finding().withFingerprint(Fingerprints.digest(identity, ordinal)));
            }
        }
        findings.sort(Finding.ORDER);
        return List.copyOf(findings);
    }

    private Finding finding(Match match, RuleCard card) {
        Effect effect = match.effect();
        Finding finding = new Finding(
                card.id(),
                card.pack(),
                match.severity() == null ? card.severity() : match.severity(),
                KnownSecrets.masked(match.message()),
                help(match, card),
                match.database(),
                match.subject(),
                match.place(),
                effect == null ? null : topStatement(effect).index(),
                match.related(),
                effect == null ? null : effect.statementImpact(),
                null,
                null,
                "");
        return effect == null || measurements == null
                ? finding
                : MeasuredFinding.of(finding, effect, card, measurements);
    }

    private static @Nullable SaferForm help(Match match, RuleCard card) {
        String remedy = card.remedy();
        if (match.advice() != null) {
            return new SaferForm(
                    match.advice(), match.snippet() == null ? List.of() : List.of(new Step("", match.snippet())));
        }
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
