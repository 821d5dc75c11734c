package dev.plimsoll.datastore;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows from the classes of the nodes that may take over from each other. */
record MemberClasses(ClassTable table) {

    private static final String LEAST = "compute.least-memory-bytes";
    private static final String MOST = "compute.most-memory-bytes";
    private static final String MEMORY = "compute.memory-bytes";

    static final Set<String> PROPERTIES = Set.of(LEAST, MOST);

    /** Nodes of the tiers 0 and 1 take over before all others. */
    private static final BigDecimal LAST_TIER = BigDecimal.ONE;

    /** None where there is only one such node, or the memory of one is not known. */
    Map<String, Value> properties(DataStore store) {
        List<Value> classes = Values.items(store.property("compute.member-classes"));
        List<Value> tiers = Values.items(store.property("compute.member-tiers"));
        List<Value> memories = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            if (i >= tiers.size() || takesOver(tiers.get(i))) {
                Value memory = table.properties(classes.get(i)).get(MEMORY);
                if (memory == null || memory.number().isEmpty()) {
                    return Map.of();
                }
                memories.add(memory);
            }
        }
        Comparator<Value> bySize =
                Comparator.comparing(memory -> memory.number().orElse(BigDecimal.ZERO));
        return memories.size() < 2
                ? Map.of()
                : Map.of(
                        LEAST, memories.stream().min(bySize).orElseThrow(),
                        MOST, memories.stream().max(bySize).orElseThrow());
    }

    private static boolean takesOver(Value tier) {
        return tier.number().filter(number -> number.compareTo(LAST_TIER) > 0).isEmpty();
    }
}
