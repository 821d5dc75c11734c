package dev.plimsoll.impact;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TableChange.SetStorageParameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the server says to a statement on a relation of a kind that it does not know. */
final class WrongKind {

    private final Release release;

    WrongKind(Release release) {
        this.release = release;
    }

    /** An action of {@code ALTER TABLE}. */
    Optional<String> refusal(TableChange change, Relation target) {
        if (target.kind() == RelationKind.FOREIGN_TABLE) {
            Optional<String> foreign = foreign(change, target);
            if (foreign.isPresent()) {
                return foreign;
            }
        }
        return AlterAction.of(change)
                .filter(action -> !action.kinds().hold(target.kind()))
                .map(action -> action(action, target.name()));
    }

    private String action(AlterAction action, ObjectName target) {
        String words = action.kinds().words();
        return named(
                "ALTER action " + action.name() + " cannot be performed on relation %s",
                "%s is not a " + (release.namesPartitionedIndexes() ? words : words.replace(", partitioned index", "")),
                target);
    }

    /** Storage parameters of an index over partitions, which has no storage. */
    Optional<String> ofIndex(SetStorageParameters change, Table table) {
        return table.kind() == RelationKind.PARTITIONED_TABLE
                ? AlterAction.of(change).map(action -> action(action, change.table()))
                : Optional.empty();
    }

    private Optional<String> foreign(TableChange change, Relation target) {
        if (change instanceof AlterColumnType type && type.using() != null) {
            return Optional.of("\"" + target.name().name() + "\" is not a table");
        }
        if (change instanceof AddConstraint add) {
            return foreign(add.definition(), target);
        }
        List<ConstraintDefinition> inline =
                change instanceof AddColumn add ? add.definition().constraints() : List.of();
        return inline.stream()
                .flatMap(constraint -> foreign(constraint, target).stream())
                .findFirst();
    }

    private Optional<String> foreign(ConstraintDefinition constraint, Relation target) {
        boolean local = constraint.kind() == ConstraintKind.CHECK || constraint.kind() == ConstraintKind.NOT_NULL;
        if (local) {
            return Optional.empty();
        }
        if (constraint.usingIndex() != null && !release.namesForeignConstraints()) {
            return Optional.empty();
        }
        boolean named = release.namesForeignConstraints() || constraint.kind() == ConstraintKind.FOREIGN_KEY;
        String words = constraint.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Optional.of(
                named
                        ? words + " constraints are not supported on foreign tables"
                        : "\"" + target.name().name() + "\" is not a table");
    }

    /** {@code CREATE INDEX}. */
    Optional<String> ofIndexed(Relation target) {
        return switch (target.kind()) {
            case VIEW ->
                Optional.of(named(
                        "cannot create index on relation %s", "%s is not a table or materialized view", target.name()));
            case FOREIGN_TABLE ->
                Optional.of(named(
                        "cannot create index on relation %s",
                        "cannot create index on foreign table %s", target.name()));
            default -> Optional.empty();
        };
    }

    /** {@code LOCK TABLE}, also when it reaches the relation by itself. */
    Optional<String> ofLocked(Relation target) {
        return isStranger(target)
                ? Optional.of(named("cannot lock relation %s", "%s is not a table or view", target.name()))
                : Optional.empty();
    }

    /** {@code CREATE RULE}. */
    Optional<String> ofRewritten(Relation target) {
        if (target.kind() == RelationKind.MATERIALIZED_VIEW) {
            return Optional.of("rules on materialized views are not supported");
        }
        return target.kind() == RelationKind.FOREIGN_TABLE
                ? Optional.of(named("relation %s cannot have rules", "%s is not a table or view", target.name()))
                : Optional.empty();
    }

    /** {@code CREATE TRIGGER} on what has no rows of its own. */
    Optional<String> ofTriggered(Relation target) {
        return target.kind() == RelationKind.MATERIALIZED_VIEW
                ? Optional.of(named("relation %s cannot have triggers", "%s is not a table or view", target.name()))
                : Optional.empty();
    }

    /** What only tables have, or what is said to be one: policies, {@code DROP TABLE}, {@code COMMENT ON TABLE}. */
    static Optional<String> ofTable(Relation target) {
        return isTable(target)
                ? Optional.empty()
                : Optional.of("\"" + target.name().name() + "\" is not a table");
    }

    /** What stores rows: {@code CLUSTER}, {@code REINDEX TABLE}. */
    static Optional<String> ofStored(Relation target) {
        return isTable(target) || target.kind() == RelationKind.MATERIALIZED_VIEW
                ? Optional.empty()
                : Optional.of("\"" + target.name().name() + "\" is not a table or materialized view");
    }

    private static boolean isTable(Relation target) {
        return target.kind() == RelationKind.TABLE || target.kind() == RelationKind.PARTITIONED_TABLE;
    }

    private static boolean isStranger(Relation target) {
        return target.kind() == RelationKind.FOREIGN_TABLE || target.kind() == RelationKind.MATERIALIZED_VIEW;
    }

    private String named(String message, String earlier, ObjectName name) {
        return (release.namesWrongKinds() ? message : earlier).replace("%s", "\"" + name.name() + "\"");
    }
}
