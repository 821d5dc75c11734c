package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.FoundFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts one changelog into {@link Stretch stretches} while its changesets and includes are gone through. */
final class StretchCutter {

    private final FoundFile file;
    private final List<Integer> cuts;
    private final ChangelogOrder order;
    private boolean here;
    private boolean ever;
    private int behind;

    /** @param cuts to which offsets are added at which stretches start */
    StretchCutter(FoundFile file, List<Integer> cuts, ChangelogOrder order) {
        this.file = file;
        this.cuts = cuts;
        this.order = order;
    }

    /** A changelog without changesets of its own. */
    void nothing() {
        order.add(file, null);
    }

    void changeset(int start, int end, @Nullable String runOrder) {
        boolean alone = ChangelogOrder.isOutOfTurn(runOrder);
        if (ever && (alone || !here)) {
            cuts.add(here ? start : behind);
        }
        if (alone || !here) {
            order.add(file.ofStretch(cuts.size()), runOrder);
        }
        here = !alone;
        ever = true;
        behind = end;
    }

    /** @param any whether it brought in changesets */
    void include(int end, boolean any) {
        here &= !any;
        behind = end;
    }
}
