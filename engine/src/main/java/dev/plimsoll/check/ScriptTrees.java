package dev.plimsoll.check;

import dev.plimsoll.migration.ScriptLink;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Migrations that have nothing to do with each other, since no chain leads from one to the other. */
final class ScriptTrees {

    private ScriptTrees() {}

    /** The number of the tree that each id is in. */
    static Map<String, Integer> of(List<ScriptLink> links) {
        Map<String, String> above = new HashMap<>();
        for (ScriptLink link : links) {
            for (String other : link.after()) {
                above.put(root(above, link.id()), root(above, other));
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, Integer> trees = new HashMap<>();
        for (ScriptLink link : links) {
            String root = root(above, link.id());
            trees.put(link.id(), numbers.computeIfAbsent(root, key -> numbers.size()));
        }
        return trees;
    }

    private static String root(Map<String, String> above, String id) {
        String root = id;
        for (String next = above.get(root); next != null && !next.equals(root); next = above.get(root)) {
            String further = above.get(next);
            if (further != null) {
                above.put(root, further);
            }
            root = next;
        }
        return root;
    }
}
