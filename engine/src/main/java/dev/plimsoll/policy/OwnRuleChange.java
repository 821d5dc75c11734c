package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.evaluate.own.OwnRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change does to a team's own rules: those of the base judge it as they were, those that it brings judge it too.
 *
 * @param judging by which the change is judged
 * @param relaxations rules that it takes away or writes anew
 */
public record OwnRuleChange(List<OwnRule> judging, List<Relaxation> relaxations) {

    public OwnRuleChange {
        judging = List.copyOf(judging);
        relaxations = List.copyOf(relaxations);
    }

    public static OwnRuleChange of(List<OwnRule> base, List<OwnRule> head) {
        Map<String, OwnRule> brought = new LinkedHashMap<>();
        head.forEach(rule -> brought.put(rule.id(), rule));
        List<OwnRule> judging = new ArrayList<>(base);
        List<Relaxation> relaxations = new ArrayList<>();
        for (OwnRule before : base) {
            OwnRule now = brought.remove(before.id());
            if (now == null) {
                relaxations.add(relaxation(before, before, "takes away the rule"));
            } else if (!now.source().equals(before.source())) {
                relaxations.add(relaxation(before, now, "writes anew the rule"));
            }
        }
        judging.addAll(brought.values());
        return new OwnRuleChange(judging, relaxations);
    }

    private static Relaxation relaxation(OwnRule before, OwnRule place, String what) {
        return new Relaxation(
                Relaxation.Source.CONFIGURATION,
                List.of(),
                place.file(),
                "own." + before.id(),
                "This change " + what + " " + before.id());
    }

    /** The rules of a catalogue with these. */
    public RuleCatalog catalog(RuleCatalog shipped) {
        return judging.isEmpty() ? shipped : shipped.with(new OwnRules(judging, null));
    }
}
