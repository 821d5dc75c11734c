package dev.plimsoll.datastore;

import dev.plimsoll.model.Environment;
import dev.plimsoll.model.PlannedChange;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.StoreChange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells which changes of a plan are made to data stores. */
public final class StoreChanges {

    private StoreChanges() {}

    /** In the order of the plan. Changes to parts of a store, such as members of a cluster, are none to the store. */
    public static List<StoreChange> of(List<PlannedChange> changes, StoreCatalog catalog) {
        return changes.stream().flatMap(change -> of(change, catalog)).toList();
    }

    private static Stream<StoreChange> of(PlannedChange change, StoreCatalog catalog) {
        StoreMapping mapping = catalog.ofType(change.type());
        return mapping == null
                ? Stream.empty()
                : Stream.of(new StoreChange(
                        change.address(), mapping.kind(), mapping.service(), environment(change), change));
    }

    private static Environment environment(PlannedChange change) {
        Value state = change.before() instanceof Value.Absent ? change.after() : change.before();
        Map<String, Value> attributes = state instanceof Value.Known known && known.tree() instanceof Tree.Fields fields
                ? fields.values()
                : Map.of();
        return Environments.of(new Resource(
                change.address(),
                change.type(),
                change.address(),
                Resource.Kind.MANAGED,
                Resource.Format.TERRAFORM_PLAN,
                "",
                List.of(),
                attributes,
                new Presence.Present(),
                change.range(),
                change.range()));
    }
}
