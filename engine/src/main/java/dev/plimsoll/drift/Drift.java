package dev.plimsoll.drift;

import dev.plimsoll.model.Difference;
import java.util.ArrayList;
import java.util.List;

/**
 * What a comparison found.
 *
 * @param notCompared what only a server could compare, such as {@code query of view public.totals}; sorted
 */
public record Drift(List<Difference> differences, List<String> notCompared) {

    public static final Drift NONE = new Drift(List.of(), List.of());

    public Drift {
        differences = List.copyOf(differences);
        notCompared = List.copyOf(notCompared);
    }

    public Drift and(Drift other) {
        List<Difference> all = new ArrayList<>(differences);
        all.addAll(other.differences);
        List<String> more = new ArrayList<>(notCompared);
        more.addAll(other.notCompared);
        return new Drift(all, more);
    }
}
