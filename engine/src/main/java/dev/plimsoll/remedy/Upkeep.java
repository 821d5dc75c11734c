package dev.plimsoll.remedy;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.IndexChange.Reindex;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange;
import dev.plimsoll.model.TableChange.DetachPartition;
import dev.plimsoll.model.ViewChange.CreateMaterializedView;
import dev.plimsoll.model.ViewChange.RefreshMaterializedView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The concurrent forms of dropping and rebuilding indexes, refreshing views and detaching partitions. */
final class Upkeep {

    private Upkeep() {}

    static Optional<SaferForm> dropIndex(Effect effect) {
        if (!(effect.change() instanceof DropIndex drop)) {
            return Optional.empty();
        }
        return Optional.of(new SaferForm(
                "Drop it without making others wait, one index a statement.",
                List.of(Steps.alone("DROP INDEX CONCURRENTLY " + (drop.ifExists() ? "IF EXISTS " : "")
                        + drop.index().sql()))));
    }

    static Optional<SaferForm> reindex(Effect effect) {
        if (!(effect.change() instanceof Reindex reindex)) {
            return Optional.empty();
        }
        ObjectName name = reindex.name();
        return Optional.of(new SaferForm(
                "Build the new index beside the old one while writes go on. A failed attempt leaves an index ending in _ccnew: drop it.",
                List.of(Steps.alone("REINDEX " + reindex.scope().name() + " CONCURRENTLY"
                        + (name == null ? "" : " " + name.sql())))));
    }

    static Optional<SaferForm> refresh(Effect effect) {
        if (!(effect.change() instanceof RefreshMaterializedView refresh)) {
            return Optional.empty();
        }
        Table view = effect.target();
        List<Step> steps = new ArrayList<>();
        if (view == null || view.indexes().stream().noneMatch(Upkeep::carriesRefresh)) {
            steps.add(Steps.alone(
                    "once, outside a transaction: a unique index over plain columns, without a condition",
                    new String[] {
                        "CREATE UNIQUE INDEX CONCURRENTLY "
                                + Identifiers.quote(Names.with(refresh.view().name(), "_key")) + " ON "
                                + refresh.view().sql() + " "
                                + GroupedColumns.of(view).map(Names::list).orElse("(…)")
                    }));
        }
        steps.add(Steps.titled(
                "then",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY " + refresh.view().sql()));
        return Optional.of(new SaferForm("Refresh it while it is being read.", steps));
    }

    /** What CONCURRENTLY asks for: unique, over columns alone, without a condition. */
    private static boolean carriesRefresh(Index index) {
        return index.unique()
                && index.valid()
                && index.predicate() == null
                && index.leadingColumns().size() == index.keys().size();
    }

    static Optional<SaferForm> detach(Effect effect) {
        if (!(effect.change() instanceof DetachPartition detach)) {
            return Optional.empty();
        }
        return Optional.of(new SaferForm(
                "Detach it while the others are used. Not possible with a default partition; after a failure use FINALIZE.",
                detachSteps(effect, detach)));
    }

    /** The server leaves a check that says the former bounds; of a key of one column its name is known. */
    private static List<Step> detachSteps(Effect effect, DetachPartition detach) {
        List<Step> steps = new ArrayList<>();
        steps.add(Steps.alone("ALTER TABLE " + detach.table().sql() + " DETACH PARTITION "
                + detach.partition().sql() + " CONCURRENTLY"));
        PartitionKey key = effect.target() == null ? null : effect.target().partitionedBy();
        String column = key != null
                        && key.method() != PartitionKey.Method.HASH
                        && key.keys().size() == 1
                ? key.keys().get(0).column()
                : null;
        if (column != null) {
            String check = Names.made(detach.partition().name(), List.of(column), "check");
            steps.add(Steps.titled(
                    "then, if it is in the way: the check that says the former bounds",
                    "ALTER TABLE " + detach.partition().sql() + " DROP CONSTRAINT IF EXISTS "
                            + Identifiers.quote(check)));
        }
        return steps;
    }

    static Optional<SaferForm> dropThenBuild(Effect effect) {
        if (!(effect.change() instanceof CreateIndex create) || create.name() == null) {
            return Optional.empty();
        }
        ObjectName table = Names.table(effect, create.table());
        return Optional.of(new SaferForm(
                "Drop what a failed attempt may have left, then build.",
                List.of(Steps.alone(
                        "DROP INDEX CONCURRENTLY IF EXISTS "
                                + table.sibling(create.name()).sql(),
                        IndexSql.like(create, create.name(), table, IndexSql.Mode.CONCURRENTLY)))));
    }

    /** Another index for the foreign key, before the one goes that serves it now. */
    static Optional<SaferForm> indexFirst(Match match) {
        Effect effect = match.effect();
        Table table = match.table();
        if (effect == null || table == null || !(effect.change() instanceof DropIndex drop)) {
            return Optional.empty();
        }
        String key = match.subject().name().substring(table.name().toString().length() + 1);
        return Optional.of(new SaferForm(
                "Build an index over the columns of the key first, or leave this one.",
                table.constraint(key)
                        .map(Constraint::columns)
                        .map(columns -> List.of(
                                Steps.alone(IndexSql.concurrently(
                                        false,
                                        Names.made(table.name().name(), columns, "key_idx"),
                                        Names.shown(table),
                                        columns)),
                                drop.concurrently() ? Steps.alone(drop(effect)) : Steps.titled("then", drop(effect))))
                        .orElse(List.of())));
    }

    private static String drop(Effect effect) {
        return effect.statement().text().strip();
    }

    static Optional<SaferForm> withNoData(Effect effect) {
        if (!(effect.change() instanceof CreateMaterializedView create)) {
            return Optional.of(new SaferForm(
                    "Create the table empty, and fill it in batches that commit, outside of the migration.",
                    List.of()));
        }
        return Optional.of(new SaferForm(
                "Create it empty, and fill it outside of the migration. Until then reading it is an error.",
                List.of(
                        Steps.titled(
                                "in the migration", effect.statement().text().strip() + " WITH NO DATA"),
                        Steps.titled(
                                "after it, outside of a migration",
                                "REFRESH MATERIALIZED VIEW " + create.view().sql()))));
    }

    static Optional<SaferForm> resetAutovacuum(Effect effect) {
        if (!(effect.change() instanceof TableChange change)) {
            return Optional.empty();
        }
        return Optional.of(new SaferForm(
                "Leave it on, or switch it on again in the same release.",
                SaferForm.Placement.AFTER,
                List.of(Steps.titled(
                        "at the end",
                        "ALTER TABLE " + Names.table(effect, change.table()).sql() + " RESET (autovacuum_enabled)"))));
    }
}
