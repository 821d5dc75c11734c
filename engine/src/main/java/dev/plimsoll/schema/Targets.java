package dev.plimsoll.schema;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.IndexChange;
import dev.plimsoll.model.MaintenanceChange;
import dev.plimsoll.model.ObjectChange;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.ViewChange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table that a change is about. */
final class Targets {

    private Targets() {}

    static Optional<Table> of(SchemaChange change, Schema schema) {
        ObjectName index = index(change);
        if (index != null) {
            return schema.tableOfIndex(index).or(() -> schema.table(index));
        }
        ObjectName table = table(change);
        return table == null ? Optional.empty() : schema.table(table);
    }

    private static @Nullable ObjectName index(SchemaChange change) {
        if (change instanceof IndexChange.DropIndex drop) {
            return drop.index();
        }
        if (change instanceof IndexChange.RenameIndex rename) {
            return rename.index();
        }
        if (change instanceof IndexChange.AttachIndex attach) {
            return attach.parent();
        }
        if (change instanceof IndexChange.Reindex reindex) {
            return reindex.scope() == ObjectKind.INDEX || reindex.scope() == ObjectKind.TABLE ? reindex.name() : null;
        }
        return change instanceof TableChange.TableAlteration alteration
                        && alteration.target().keyword() == ObjectKind.INDEX
                ? alteration.table()
                : null;
    }

    private static @Nullable ObjectName table(SchemaChange change) {
        if (change instanceof TableChange table) {
            return table.table();
        }
        if (change instanceof IndexChange.CreateIndex create) {
            return create.table();
        }
        if (change instanceof RelationRuleChange rule) {
            return rule.table();
        }
        if (change instanceof ViewChange view) {
            return view.view();
        }
        if (change instanceof AccessChange.ChangeOwner owner) {
            return isRelation(owner.kind()) ? owner.object() : null;
        }
        if (change instanceof AccessChange.ChangePrivileges privileges) {
            return isRelation(privileges.kind()) && privileges.objects().size() == 1
                    ? privileges.objects().get(0).name()
                    : null;
        }
        if (change instanceof ObjectChange object) {
            return isRelation(object.kind()) ? object.name() : null;
        }
        return change instanceof MaintenanceChange maintenance ? maintained(maintenance) : written(change);
    }

    private static @Nullable ObjectName maintained(MaintenanceChange change) {
        if (change instanceof MaintenanceChange.Vacuum vacuum) {
            return vacuum.tables().size() == 1 ? vacuum.tables().get(0) : null;
        }
        if (change instanceof MaintenanceChange.Analyze analyze) {
            return analyze.tables().size() == 1 ? analyze.tables().get(0) : null;
        }
        return change instanceof MaintenanceChange.Cluster cluster ? cluster.table() : null;
    }

    private static @Nullable ObjectName written(SchemaChange change) {
        if (change instanceof DataChange.Insert insert) {
            return insert.table();
        }
        if (change instanceof DataChange.Update update) {
            return update.table();
        }
        if (change instanceof DataChange.Delete delete) {
            return delete.table();
        }
        return change instanceof DataChange.Merge merge ? merge.table() : null;
    }

    private static boolean isRelation(ObjectKind kind) {
        return switch (kind) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, COLUMN, CONSTRAINT, TRIGGER, RULE, POLICY -> true;
            default -> false;
        };
    }
}
