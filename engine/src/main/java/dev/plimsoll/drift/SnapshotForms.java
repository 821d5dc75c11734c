package dev.plimsoll.drift;

import dev.plimsoll.live.LiveCatalog;
import dev.plimsoll.live.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** All that a snapshot says of the schema and the server, to be compared with another snapshot letter by letter. */
final class SnapshotForms {

    private SnapshotForms() {}

    /** @param catalog the same snapshot in the model's types, for owners and privileges */
    static List<DriftObject> of(Snapshot snapshot, LiveCatalog catalog) {
        List<DriftObject> all = schema(snapshot, DriftSide.of(catalog));
        all.addAll(ServerForms.of(snapshot));
        return all;
    }

    /**
     * What migrations can declare of it.
     *
     * @param side the same snapshot in the model's types
     */
    static List<DriftObject> declarable(Snapshot snapshot, DriftSide side) {
        List<DriftObject> all = schema(snapshot, side);
        all.addAll(ServerForms.declarable(snapshot));
        all.addAll(CodeForms.extensions(side));
        return all;
    }

    private static List<DriftObject> schema(Snapshot snapshot, DriftSide side) {
        SnapshotNames names = new SnapshotNames(snapshot);
        RowObjects rows = new RowObjects(snapshot);
        new RelationRows(snapshot, names, rows).add();
        new KeyRows(names, rows).add();
        new CodeRows(snapshot, names, rows).add();
        List<DriftObject> all = new ArrayList<>(rows.done());
        all.addAll(AccessForms.of(side));
        all.addAll(TypeForms.sequences(side.sequences()));
        return all;
    }
}
