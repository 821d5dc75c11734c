package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.FoundFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of changelogs in the order in which Liquibase comes to their changesets. Those with {@code runOrder} come before or after all
 * others of the changelog that is run; formatted SQL has none (measured on Liquibase 4.33).
 */
final class ChangelogOrder {

    private final List<FoundFile> ended = new ArrayList<>();
    private final List<FoundFile> first = new ArrayList<>();
    private final List<FoundFile> inTurn = new ArrayList<>();
    private final List<FoundFile> last = new ArrayList<>();

    /** @param runOrder as written; null for none */
    static boolean isOutOfTurn(@Nullable String runOrder) {
        return "first".equals(runOrder) || "last".equals(runOrder);
    }

    void add(FoundFile stretch, @Nullable String runOrder) {
        ("first".equals(runOrder) ? first : "last".equals(runOrder) ? last : inTurn).add(stretch);
    }

    /** So many there are that have no {@code runOrder}. */
    int countInTurn() {
        return inTurn.size();
    }

    /** What is added from now on is of another changelog that is run. */
    void endRoot() {
        for (List<FoundFile> part : List.of(first, inTurn, last)) {
            ended.addAll(part);
            part.clear();
        }
    }

    List<FoundFile> files() {
        return List.copyOf(ended);
    }
}
