package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
import dev.plimsoll.schema.NameChooser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code CREATE INDEX CONCURRENTLY}; on a partitioned table, where that is refused, the way around it
 * (<a href="https://www.postgresql.org/docs/current/sql-createindex.html">PostgreSQL, CREATE INDEX</a>).
 */
final class ConcurrentIndex implements EffectRemedy {

    @Override
    public Optional<SaferForm> write(Effect effect) {
        if (!(effect.change() instanceof CreateIndex index)) {
            return Optional.empty();
        }
        Table table = effect.target();
        return Optional.of(
                table != null && table.isPartitioned() ? onPartitions(effect, index) : onTable(effect, index));
    }

    private static SaferForm onTable(Effect effect, CreateIndex index) {
        ObjectName table = Names.table(effect, index.table());
        return new SaferForm(
                "Build the index while writes go on. A failed build leaves an invalid index: drop it before the next attempt.",
                List.of(Steps.alone(IndexSql.like(index, name(effect, index), table, IndexSql.Mode.CONCURRENTLY))));
    }

    private static SaferForm onPartitions(Effect effect, CreateIndex index) {
        ObjectName parent = Names.table(effect, index.table());
        if (Names.hasLevels(effect)) {
            return new SaferForm(
                    "A partitioned table takes no CONCURRENTLY: build the index on each partition and attach it, level by level.",
                    List.of());
        }
        String parentIndex = name(effect, index);
        List<Step> steps = new ArrayList<>();
        steps.add(Steps.titled(
                "an index on the parent alone, invalid for now",
                IndexSql.like(index, parentIndex, parent, IndexSql.Mode.ONLY)));
        for (ObjectName partition : Names.partitions(effect, parent)) {
            String child = Names.made(partition.name(), columns(effect, index), "idx");
            steps.add(Steps.alone(IndexSql.like(index, child, partition, IndexSql.Mode.CONCURRENTLY)));
            steps.add(Steps.titled(
                    "attach it",
                    "ALTER INDEX " + parent.sibling(parentIndex).sql() + " ATTACH PARTITION "
                            + partition.sibling(child).sql()));
        }
        return new SaferForm(
                "A partitioned table takes no CONCURRENTLY: build the index on each partition and attach it. The parent's index"
                        + " becomes valid with the last one.",
                steps);
    }

    private static String name(Effect effect, CreateIndex index) {
        String name = index.name();
        return name != null ? name : Names.free(effect.target(), index.table().name(), columns(effect, index), "idx");
    }

    private static List<String> columns(Effect effect, CreateIndex index) {
        return NameChooser.indexColumns(index.keys(), index.including(), effect.server());
    }
}
