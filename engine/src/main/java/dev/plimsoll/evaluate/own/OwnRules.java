package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.InterpretedRules;
import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RulePack;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a team wrote down.
 *
 * @param rules sorted by id
 * @param exercise told which conditions are looked at, or null
 */
public record OwnRules(List<OwnRule> rules, @Nullable Exercise exercise) implements InterpretedRules {

    public OwnRules {
        rules = rules.stream().sorted(Comparator.comparing(OwnRule::id)).toList();
        if (exercise != null) {
            exercise.begin(rules);
        }
    }

    @Override
    public RulePack pack() {
        return new RulePack(OwnRule.PACK, rules.stream().map(OwnRule::card).toList(), null);
    }

    @Override
    public String page(RuleCard card) {
        OwnRule rule = rule(card);
        StringBuilder page = new StringBuilder();
        if (rule.help() != null) {
            page.append("## Prefer\n\n").append(rule.help()).append("\n\n");
        }
        page.append("## Sources\n\n- A rule of this repository, `")
                .append(rule.file().path())
                .append("`\n");
        if (rule.docs() != null) {
            page.append("- <").append(rule.docs()).append(">\n");
        }
        return page.toString();
    }

    @Override
    public String source(RuleCard card) {
        return rule(card).source();
    }

    private OwnRule rule(RuleCard card) {
        return rules.stream()
                .filter(rule -> rule.id().equals(card.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(card.id() + " is no own rule"));
    }

    @Override
    public InUse of(Set<String> ids) {
        return new OwnRulesInUse(
                rules.stream().filter(rule -> ids.contains(rule.id())).toList(), exercise);
    }
}
