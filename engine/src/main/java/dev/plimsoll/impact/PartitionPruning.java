package dev.plimsoll.impact;

import dev.plimsoll.model.PartitionBound;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The partitions that a statement opens: the planner leaves out those whose bounds contradict its condition
 * ({@code prune_append_rel_partitions} in {@code partprune.c}), a row goes into one.
 */
final class PartitionPruning {

    private final Relations relations;

    PartitionPruning(Relations relations) {
        this.relations = relations;
    }

    /** The relation and its partitions, on all levels, that may hold rows for which the condition is true. */
    List<Relation> live(Relation relation, String condition) {
        List<Relation> live = new ArrayList<>();
        collect(relation, condition, live);
        return live;
    }

    private void collect(Relation relation, String condition, List<Relation> live) {
        live.add(relation);
        for (Relation child : relations.children(relation)) {
            if (mayHold(relation, child, condition)) {
                collect(child, condition, live);
            }
        }
    }

    private boolean mayHold(Relation parent, Relation child, String condition) {
        Table partitioned = parent.table();
        if (partitioned == null || partitioned.partitionedBy() == null || child.table() == null) {
            return true;
        }
        PartitionBound bound = child.table().partitionBound();
        if (bound == null) {
            return true;
        }
        if (bound.isDefault()) {
            return relations.children(parent).stream().noneMatch(sibling -> takesAll(partitioned, sibling, condition));
        }
        return !PartitionProof.ofBound(partitioned.partitionedBy(), bound).isExcludedBy(condition);
    }

    /** Whether all rows of the condition belong to the sibling, so that none is left for the default partition. */
    private static boolean takesAll(Table parent, Relation sibling, String condition) {
        Table table = sibling.table();
        return table != null
                && parent.partitionedBy() != null
                && table.partitionBound() != null
                && PartitionProof.ofBound(parent.partitionedBy(), table.partitionBound())
                        .isImpliedBy(condition);
    }
}
