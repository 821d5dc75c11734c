package dev.plimsoll.policy;

import dev.plimsoll.model.Enforcement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a change of the overrides of a policy may relax. Entries are compared as wholes: a new one that does not block, one that is
 * gone and made findings block, and a new order of those that stay.
 */
final class OverrideRelaxations {

    private OverrideRelaxations() {}

    static List<Relaxation> between(List<PolicyOverride> base, List<PolicyOverride> head) {
        List<Relaxation> found = new ArrayList<>();
        for (int i = 0; i < head.size(); i++) {
            PolicyOverride now = head.get(i);
            if (!base.contains(now) && now.enforcement() != Enforcement.BLOCK) {
                found.add(relaxation(i, "This change overrides what findings are worth: " + words(now)));
            }
        }
        for (PolicyOverride before : base) {
            if (!head.contains(before) && before.enforcement() == Enforcement.BLOCK) {
                found.add(relaxation(-1, "This change takes away an override: " + words(before)));
            }
        }
        List<PolicyOverride> kept = base.stream().filter(head::contains).toList();
        if (!kept.equals(head.stream().filter(base::contains).toList())) {
            found.add(relaxation(-1, "This change puts overrides in another order, of which the last decides"));
        }
        return found;
    }

    private static String words(PolicyOverride override) {
        return ConfigurationText.words(override);
    }

    /** @param index of the entry, or -1 where it is gone */
    private static Relaxation relaxation(int index, String message) {
        return Relaxation.of(
                index < 0
                        ? List.of("policy", "overrides", "gone")
                        : List.of("policy", "overrides", Integer.toString(index)),
                message);
    }
}
