package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.evaluate.MeasuredEffect;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.live.LiveIndex;
import java.util.List;

/** Indexes of the running server that are what a statement builds, under a name that no migration knows. */
@ForRules
public final class SameIndex {

    private SameIndex() {}

    /** None where it is not known which migrations have run: a later one may have made what the server has. */
    public static List<LiveIndex> of(MeasuredEffect effect) {
        CreateIndex change = (CreateIndex) effect.change();
        Table replayed = effect.effect().target();
        boolean plain = change.predicate() == null
                && change.keys().stream().allMatch(key -> key.column() != null && key.operatorClass() == null);
        boolean built = effect.table().indexes().stream()
                .anyMatch(index -> index.index().name().name().equals(change.name()));
        if (!plain || built || replayed == null || !effect.bound().releaseKnown()) {
            return List.of();
        }
        return effect.table().indexes().stream()
                .filter(index -> replayed.index(index.index().name().name()).isEmpty())
                .filter(index -> isSame(index.index(), change))
                .toList();
    }

    private static boolean isSame(Index index, CreateIndex change) {
        return index.valid()
                && index.predicate() == null
                && index.constraint() == null
                && index.unique() == change.unique()
                && index.method().equals(change.method())
                && index.including().equals(change.including())
                && index.keys()
                        .equals(change.keys().stream().map(SameIndex::plain).toList());
    }

    /** As the server keeps it: nothing that holds anyway. */
    private static IndexKey plain(IndexKey key) {
        boolean usual = key.nullsFirst() == null || key.nullsFirst() == key.descending();
        return new IndexKey(
                key.column(), null, key.collation(), null, key.descending(), usual ? null : key.nullsFirst());
    }
}
