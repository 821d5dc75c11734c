package dev.plimsoll.migration.liquibase;

import dev.plimsoll.model.Changeset.Reversal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a changeset is taken back: as it says, or as Liquibase makes it
 * (<a href="https://docs.liquibase.com/workflows/liquibase-community/using-rollback.html">page</a>).
 */
final class Rollback {

    private static final Set<String> OF_OTHERS = Set.of("changeSetId", "changeSetAuthor", "changeSetPath");

    private final SentChanges sent;
    private boolean told = true;

    Rollback(Surroundings surroundings, Names names, SqlModification modification, Outgoing outgoing) {
        this.sent = new SentChanges(surroundings, names, modification, outgoing);
    }

    /** Whether the text tells all of it. */
    boolean isTold() {
        return told;
    }

    /** Elements that say it; those without a change say that nothing is to be done. */
    Reversal written(List<Node> rollbacks) {
        boolean any = false;
        for (Node rollback : rollbacks) {
            for (Node child : rollback.children()) {
                if (OF_OTHERS.contains(child.name())) {
                    told = false;
                    any = true;
                } else if (child.name().isEmpty() && child.value() != null) {
                    sent.sendText(child.value());
                    any = true;
                } else if (!child.name().equals("comment")) {
                    sent.send(child);
                    any |= !child.name().equals("empty");
                }
            }
            if (rollback.value() != null && !rollback.value().text().isBlank()) {
                sent.sendText(rollback.value());
                any = true;
            }
        }
        return any ? Reversal.WRITTEN : Reversal.NEEDLESS;
    }

    /** From the last change to the first, where Liquibase has something for each. */
    Reversal made(List<Node> changes) {
        for (int i = changes.size() - 1; i >= 0; i--) {
            Node change = changes.get(i);
            Optional<Change.Translation> reversal = Reversals.of(change.name());
            if (reversal.isPresent()) {
                sent.send(change, reversal.get());
            } else if (Reversals.isUntold(change.name())) {
                told = false;
            } else {
                return Reversal.NONE;
            }
        }
        return changes.isEmpty() ? Reversal.NEEDLESS : Reversal.AUTOMATIC;
    }
}
