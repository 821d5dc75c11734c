package dev.plimsoll.evaluate;

import dev.plimsoll.model.NotAssessed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which rules on running servers could be applied.
 *
 * @param rules how many there are
 */
public record Assessment(int rules, List<Gap> gaps) {

    /** Why a facet is missing, and what would let it be read. */
    public record Missing(String reason, @Nullable String remedy) {}

    /** A rule and the first thing that it lacks. */
    public record Gap(String rule, Missing missing) {}

    public Assessment {
        gaps = List.copyOf(gaps);
    }

    /** @param missing of a facet's id: null where it was read */
    static Assessment of(Collection<RuleUse> uses, Function<String, @Nullable Missing> missing) {
        List<Gap> gaps = new ArrayList<>();
        int rules = 0;
        for (RuleUse use : uses) {
            if (use.card().kind().equals("live")) {
                rules++;
                use.card().reads().stream()
                        .map(missing)
                        .filter(each -> each != null)
                        .findFirst()
                        .ifPresent(each -> gaps.add(new Gap(use.card().id(), each)));
            }
        }
        return new Assessment(rules, gaps);
    }

    public int assessed() {
        return rules - gaps.size();
    }

    public List<NotAssessed> missing(String database) {
        return gaps.stream()
                .map(gap -> new NotAssessed(
                        gap.rule(),
                        database,
                        gap.missing().reason(),
                        gap.missing().remedy()))
                .toList();
    }
}
