package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Persistence;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TableChange.AddInheritance;
import dev.plimsoll.model.TableChange.AttachPartition;
import dev.plimsoll.model.TableChange.DetachPartition;
import dev.plimsoll.model.TableChange.DropInheritance;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.MoveTable;
import dev.plimsoll.model.TableChange.RenameTable;
import dev.plimsoll.model.TableChange.RowSecurity;
import dev.plimsoll.model.TableChange.SetPersistence;
import dev.plimsoll.model.TableChange.SetRowSecurity;
import dev.plimsoll.model.TableChange.SetStorageParameters;
import dev.plimsoll.model.TableChange.ToggleFiring;
import dev.plimsoll.model.Trigger;
import dev.plimsoll.model.View;
import java.util.HashMap;
import java.util.Map;

/** What happens to a table as a whole, but for its creation. */
final class TableReplay {

    private final ReplayState state;
    private final Catalog catalog;
    private final Partitions partitions;
    private final RelationNames relationNames;

    TableReplay(ReplayState state, Partitions partitions, RelationNames relationNames) {
        this.state = state;
        this.catalog = state.catalog();
        this.partitions = partitions;
        this.relationNames = relationNames;
    }

    void apply(TableChange change) {
        ObjectName name = state.names().relationOrPlace(change.table());
        if (change instanceof DropTable) {
            state.drops().relation(name);
        } else if (change instanceof RenameTable rename) {
            relationNames.change(name, name.sibling(rename.newName()));
        } else if (change instanceof MoveTable move) {
            relationNames.change(name, new ObjectName(move.newSchema(), name.name()));
        } else if (change instanceof AttachPartition attach) {
            partitions.attach(attach);
        } else if (change instanceof DetachPartition detach) {
            partitions.detach(detach);
        } else if (change instanceof AddInheritance inherit) {
            partitions.inherit(inherit);
        } else if (change instanceof DropInheritance disinherit) {
            partitions.disinherit(disinherit);
        } else {
            Table table = catalog.table(name);
            if (table != null) {
                alter(table, change);
            } else if (change instanceof SetStorageParameters set) {
                viewOptions(name, set);
            }
        }
    }

    private void viewOptions(ObjectName name, SetStorageParameters set) {
        View view = catalog.view(name);
        if (view != null) {
            Map<String, String> options = changed(view.options(), set);
            catalog.put(
                    new View(name, view.columns(), view.query(), options, view.origin()),
                    catalog.links().reads(name));
        }
    }

    private static Map<String, String> changed(Map<String, String> parameters, SetStorageParameters set) {
        Map<String, String> changed = new HashMap<>(parameters);
        if (set.reset()) {
            changed.keySet().removeAll(set.parameters().keySet());
        } else {
            changed.putAll(set.parameters());
        }
        return changed;
    }

    private void alter(Table table, TableChange change) {
        if (change instanceof SetPersistence set) {
            setPersistence(table, set.logged() ? Persistence.PERMANENT : Persistence.UNLOGGED);
        } else if (change instanceof SetStorageParameters set) {
            catalog.put(TableEdit.of(table)
                    .storageParameters(changed(table.storageParameters(), set))
                    .done());
        } else if (change instanceof SetRowSecurity set) {
            catalog.put(rowSecurity(table, set.mode()));
        } else if (change instanceof ToggleFiring toggle) {
            toggle(table, toggle);
        }
    }

    /** A partitioned table stores nothing, and stays what it was made. */
    private void setPersistence(Table table, Persistence persistence) {
        if (!table.isPartitioned()) {
            catalog.put(TableEdit.of(table).persistence(persistence).done());
        }
    }

    private static Table rowSecurity(Table table, RowSecurity mode) {
        TableEdit edit = TableEdit.of(table);
        return switch (mode) {
            case ENABLE -> edit.rowSecurity(true).done();
            case DISABLE -> edit.rowSecurity(false).done();
            case FORCE -> edit.forceRowSecurity(true).done();
            case NO_FORCE -> edit.forceRowSecurity(false).done();
        };
    }

    private void toggle(Table table, ToggleFiring toggle) {
        boolean enabled = !toggle.firing().equals("disable");
        catalog.put(TableEdit.of(table)
                .triggers(table.triggers().stream()
                        .map(trigger -> toggle.name() == null || toggle.name().equals(trigger.name())
                                ? enabled(trigger, enabled)
                                : trigger)
                        .toList())
                .done());
    }

    private static Trigger enabled(Trigger trigger, boolean enabled) {
        return new Trigger(
                trigger.name(),
                trigger.timing(),
                trigger.events(),
                trigger.columns(),
                trigger.forEachRow(),
                trigger.function(),
                enabled);
    }
}
