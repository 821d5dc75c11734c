package dev.plimsoll.iac.document;

import dev.plimsoll.model.UnreadInfrastructure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a map, each key once. */
final class Entries {

    private Entries() {}

    /**
     * The last of those with the same key at the place of the first, then what is merged in under other keys, where the first wins.
     *
     * @param faults takes one for each key that is written again
     */
    static List<Node.Entry> once(List<Node.Entry> written, List<Node.Entry> merged, List<UnreadInfrastructure> faults) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Node.Entry entry : written) {
            if (entries.put(entry.key(), entry) != null) {
                faults.add(new UnreadInfrastructure(
                        UnreadInfrastructure.Kind.MALFORMED,
                        "the key \"" + entry.key() + "\" is written twice, and what stands there first is not read",
                        entry.keyRange()));
            }
        }
        merged.forEach(entry -> entries.putIfAbsent(entry.key(), entry));
        return new ArrayList<>(entries.values());
    }
}
