package dev.plimsoll.impact;

import dev.plimsoll.model.RelationRuleChange.CreateTrigger;
import dev.plimsoll.model.Table;
import java.util.Optional;

/** Triggers that a relation of their kind cannot have ({@code CreateTrigger} in {@code trigger.c}). */
final class TriggerRefusals {

    private TriggerRefusals() {}

    static Optional<String> of(CreateTrigger change, Relation target, Relations relations) {
        Release release = relations.release();
        String name = "\"" + target.name().name() + "\"";
        boolean instead = change.timing().equals("instead of");
        boolean truncates = change.events().contains("truncate");
        Optional<String> kind = switch (target.kind()) {
            case TABLE -> instead ? Optional.of(name + " is a table") : Optional.empty();
            case PARTITIONED_TABLE -> partitioned(change, name, instead, release);
            case VIEW ->
                !instead && change.forEachRow() || truncates ? Optional.of(name + " is a view") : Optional.empty();
            case FOREIGN_TABLE ->
                instead || change.constraint() || truncates && !release.firesTruncateOnForeignTables()
                        ? Optional.of(name + " is a foreign table")
                        : Optional.empty();
            case MATERIALIZED_VIEW -> new WrongKind(release).ofTriggered(target);
        };
        return kind.or(() -> own(change, instead, truncates)).or(() -> replaced(change, target, relations));
    }

    private static Optional<String> partitioned(CreateTrigger change, String name, boolean instead, Release release) {
        if (instead) {
            return Optional.of(name + " is a table");
        }
        return change.forEachRow() && change.timing().equals("before") && !release.copiesBeforeTriggers()
                ? Optional.of(name + " is a partitioned table")
                : Optional.empty();
    }

    private static Optional<String> own(CreateTrigger change, boolean instead, boolean truncates) {
        if (truncates && change.forEachRow()) {
            return Optional.of("TRUNCATE FOR EACH ROW triggers are not supported");
        }
        return instead && !change.forEachRow()
                ? Optional.of("INSTEAD OF triggers must be FOR EACH ROW")
                : Optional.empty();
    }

    private static Optional<String> replaced(CreateTrigger change, Relation target, Relations relations) {
        if (!change.replace() || !isCopied(target, change.name(), relations)) {
            return Optional.empty();
        }
        String what =
                relations.release().namesChildTriggers() ? "an internal or a child trigger" : "an internal trigger";
        return Optional.of("trigger \"" + change.name() + "\" for relation \""
                + target.name().name() + "\" is " + what);
    }

    /** Whether a partition has the trigger from its partitioned table. */
    static boolean isCopied(Relation target, String trigger, Relations relations) {
        if (target.table() == null || !target.table().isPartition()) {
            return false;
        }
        Table parent = relations.of(target.table().parents().get(0)).table();
        return parent != null
                && parent.triggers().stream()
                        .anyMatch(own -> own.forEachRow() && own.name().equals(trigger));
    }
}
