package dev.plimsoll.impact;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.AlterTarget;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ConstraintChange;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.IndexChange;
import dev.plimsoll.model.MaintenanceChange;
import dev.plimsoll.model.ObjectChange;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.RelationRuleChange;
import dev.plimsoll.model.RoutineChange;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SequenceChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.LockTable;
import dev.plimsoll.model.TableChange.SetStorageParameters;
import dev.plimsoll.model.TableChange.TableAlteration;
import dev.plimsoll.model.TableChange.TruncateTable;
import dev.plimsoll.model.TransactionState;
import dev.plimsoll.model.TypeChange;
import dev.plimsoll.model.ViewChange;
import dev.plimsoll.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Predicts what statements do to a PostgreSQL server of version 12 to 18: locks, rewrites, scans, index builds, or the server's refusal.
 * What it says is held equal to what real servers do, statement by statement, by measuring.
 *
 * <p>Where the schema is not known from earlier statements the costly case is assumed.
 */
public final class ImpactModel {

    private final Relations relations;

    /** @param schema as it stands; the model reads it anew for each statement */
    public ImpactModel(Schema schema) {
        this.relations = new Relations(schema);
    }

    /**
     * What the statement will do, to be asked before the schema applies it. The names of indexes that it creates are known only
     * afterwards: see {@link Prediction}.
     *
     * @param transaction the one it runs in: some statements are refused in one that others share, some in one of their own
     */
    public Prediction predict(Statement statement, TransactionState transaction) {
        StatementContext context = StatementContext.of(statement, relations);
        List<Footprint> footprints = new ArrayList<>(statement.changes().size());
        TransactionBlocks blocks = new TransactionBlocks(relations);
        for (SchemaChange change : statement.changes()) {
            Footprint footprint = new Footprint();
            blocks.refusal(change, statement.text(), transaction).ifPresent(footprint::refuse);
            if (!footprint.isRefused()) {
                measure(change, statement, context, footprint);
            }
            footprints.add(footprint);
        }
        return new Prediction(relations.schema(), statement, footprints, target(statement));
    }

    private Optional<Relation> target(Statement statement) {
        return statement.changes().stream()
                .filter(change -> change instanceof ColumnChange
                        || change instanceof ConstraintChange
                        || change instanceof TableAlteration)
                .map(change -> relations.of(((TableChange) change).table()))
                .findFirst();
    }

    private void measure(SchemaChange change, Statement statement, StatementContext context, Footprint footprint) {
        if (change instanceof TableChange table) {
            table(table, context, footprint);
        } else if (change instanceof IndexChange index) {
            new IndexCommands(relations).measure(index, footprint);
        } else if (change instanceof DataChange data) {
            new DataCommands(relations).measure(data, statement.text(), footprint);
        } else if (change instanceof ViewChange view) {
            new ViewCommands(relations).measure(view, context.dropped(), footprint);
        } else if (change instanceof RelationRuleChange rule) {
            new RuleCommands(relations).measure(rule, footprint);
        } else if (change instanceof TypeChange type) {
            new TypeCommands(relations).measure(type, footprint);
        } else if (change instanceof ObjectChange object) {
            new ObjectCommands(relations).measure(object, footprint);
        } else if (change instanceof AccessChange access) {
            new ObjectCommands(relations).measure(access, footprint);
        } else if (change instanceof RoutineChange routine) {
            new RoutineCommands(relations).measure(routine, statement.body(), footprint);
        } else if (change instanceof SequenceChange sequence) {
            new RoutineCommands(relations).measure(sequence, footprint);
        } else if (change instanceof MaintenanceChange maintenance) {
            new MaintenanceCommands(relations).measure(maintenance, footprint);
        }
    }

    private void table(TableChange change, StatementContext context, Footprint footprint) {
        if (change instanceof CreateTable create) {
            new TableCommands(relations).create(create, footprint);
        } else if (change instanceof DropTable drop) {
            new TableCommands(relations).drop(drop, context.dropped(), footprint);
        } else if (change instanceof TruncateTable truncate) {
            new TableCommands(relations).truncate(truncate, context.truncated(), footprint);
        } else if (change instanceof LockTable lock) {
            new TableCommands(relations).lock(lock, footprint);
        } else if (change instanceof ColumnChange column) {
            altered(column.target()).ifPresent(target -> {
                kinds().refusal(column, target).ifPresent(footprint::refuse);
                Relation found = column instanceof AddColumn ? context.afterDrops(target) : target;
                new ColumnAlterations(relations).measure(column, found, context, footprint);
            });
        } else if (change instanceof ConstraintChange constraint) {
            altered(constraint.target()).ifPresent(target -> {
                kinds().refusal(constraint, target).ifPresent(footprint::refuse);
                Relation found = constraint instanceof AddConstraint ? context.afterDrops(target) : target;
                new ConstraintAlterations(relations).measure(constraint, found, footprint);
            });
        } else if (change instanceof TableAlteration alteration) {
            altered(alteration.target()).ifPresent(target -> {
                kinds().refusal(alteration, target).ifPresent(footprint::refuse);
                new TableAlterations(relations).measure(alteration, target, footprint);
            });
            if (alteration instanceof SetStorageParameters set) {
                relations
                        .schema()
                        .tableOfIndex(set.table())
                        .flatMap(table -> kinds().ofIndex(set, table))
                        .ifPresent(footprint::refuse);
            }
        }
    }

    private WrongKind kinds() {
        return new WrongKind(relations.release());
    }

    /** Empty where nothing that counts is locked: an index, a sequence, or a table that is not there. */
    private Optional<Relation> altered(AlterTarget target) {
        if (target.keyword() == ObjectKind.INDEX
                || target.keyword() == ObjectKind.SEQUENCE
                || relations.isIndexOrSequence(target.name())) {
            return Optional.empty();
        }
        return relations.of(target.name(), target.ifExists()).map(relation -> ofKind(relation, target.keyword()));
    }

    /** What no statement created is of the kind that the statement says. */
    private static Relation ofKind(Relation relation, ObjectKind keyword) {
        if (relation.table() != null || relation.kind() != RelationKind.TABLE) {
            return relation;
        }
        RelationKind kind = switch (keyword) {
            case VIEW -> RelationKind.VIEW;
            case MATERIALIZED_VIEW -> RelationKind.MATERIALIZED_VIEW;
            case FOREIGN_TABLE -> RelationKind.FOREIGN_TABLE;
            default -> RelationKind.TABLE;
        };
        return new Relation(relation.name(), kind, null, relation.isNew());
    }
}
