package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RewriteRule;
import java.util.ArrayList;
import java.util.List;

/** Rules of tables and views, in the order in which they were made. */
final class RewriteRules {

    private final JournaledMap<ObjectName, List<RewriteRule>> rules;

    RewriteRules(Journal journal) {
        this.rules = new JournaledMap<>(journal);
    }

    List<RewriteRule> of(ObjectName relation) {
        List<RewriteRule> found = rules.get(relation);
        return found == null ? List.of() : found;
    }

    List<RewriteRule> all() {
        return rules.values().stream().flatMap(List::stream).toList();
    }

    void put(RewriteRule rule) {
        List<RewriteRule> all = new ArrayList<>(of(rule.relation()));
        all.removeIf(each -> each.name().equals(rule.name()));
        all.add(rule);
        rules.put(rule.relation(), List.copyOf(all));
    }

    void remove(ObjectName relation, String name) {
        List<RewriteRule> rest =
                of(relation).stream().filter(each -> !each.name().equals(name)).toList();
        if (rest.isEmpty()) {
            rules.remove(relation);
        } else {
            rules.put(relation, rest);
        }
    }

    void rename(ObjectName relation, String from, String to) {
        for (RewriteRule rule : of(relation)) {
            if (rule.name().equals(from)) {
                remove(relation, from);
                put(new RewriteRule(to, relation, rule.event(), rule.instead(), rule.origin()));
            }
        }
    }

    void relationGone(ObjectName relation) {
        rules.remove(relation);
    }

    void relationRenamed(ObjectName from, ObjectName to) {
        List<RewriteRule> moved = rules.remove(from);
        if (moved != null) {
            moved.forEach(rule -> put(new RewriteRule(rule.name(), to, rule.event(), rule.instead(), rule.origin())));
        }
    }
}
