package dev.plimsoll.evaluate;

import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the units of a database for judging them against each other once all have run: a few effects and, of every transaction,
 * the order in which it locks tables in use. Grows with the number of transactions, not with their pairs.
 */
public final class History {

    /** So many tables of a transaction are compared, each with the others. */
    private static final int MOST_TABLES = 12;

    private record Kept(Effect effect, ObjectName table, int migration) {}

    private record Pair(ObjectName first, ObjectName second) {}

    private final List<Kept> kept = new ArrayList<>();
    private final List<Effect> lasting = new ArrayList<>();
    private final Map<Pair, SourceRange> orders = new HashMap<>();
    private final List<LockInversion> inversions = new ArrayList<>();
    private final StatedFacts stated = new StatedFacts();
    private final @Nullable Release release;
    private int migration;

    /** @param released whether the units are those of one release: they are new, and deployed together */
    public History(boolean released) {
        this.release = released ? new Release() : null;
    }

    /** Tells that the effects to come are of the next migration. */
    public void startMigration() {
        migration++;
    }

    /** Takes the effects of one unit. */
    public void add(List<Effect> unit) {
        for (Effect effect : unit) {
            stated.add(effect);
            ObjectName table = table(effect);
            if (table != null && OutcomeKinds.contains(effect.change())) {
                kept.add(new Kept(effect.apart(), table, migration));
            }
            if (AftermathKinds.contains(effect)) {
                lasting.add(effect);
            }
        }
        EffectGroups.byOpenTransaction(unit).forEach(this::addOrder);
        if (release != null) {
            release.add(unit);
        }
    }

    private static @Nullable ObjectName table(Effect effect) {
        Table target = effect.target();
        return target != null
                ? target.name()
                : effect.impact().locks().stream()
                        .filter(RelationLock::isNew)
                        .map(RelationLock::relation)
                        .findFirst()
                        .orElse(null);
    }

    private void addOrder(List<Effect> transaction) {
        Map<ObjectName, Effect> locked = new LinkedHashMap<>();
        for (Effect effect : transaction) {
            for (RelationLock lock : effect.impact().locks()) {
                if (lock.blocksWrites()
                        && effect.onExisting()
                        && locked.size() < MOST_TABLES
                        && !locked.containsKey(lock.relation())) {
                    locked.keySet().forEach(first -> addPair(first, lock.relation(), effect, locked));
                    locked.put(lock.relation(), effect);
                }
            }
        }
    }

    /** Locks of one statement come in an order that nobody can choose. */
    private void addPair(ObjectName first, ObjectName second, Effect effect, Map<ObjectName, Effect> locked) {
        Effect holder = locked.get(first);
        if (holder == null
                || holder.statement().range().equals(effect.statement().range())) {
            return;
        }
        SourceRange other = orders.get(new Pair(second, first));
        if (other != null && !other.path().equals(effect.change().range().path())) {
            inversions.add(new LockInversion(effect.apart(), first, second, other));
        }
        orders.putIfAbsent(new Pair(first, second), effect.change().range());
    }

    /**
     * The facts about all units together.
     *
     * @param end a table as it is left; empty where there is none of that name any more
     * @param database as it is left
     */
    public List<Object> facts(Function<ObjectName, Optional<Table>> end, DeclaredDatabase database) {
        List<Object> facts = new ArrayList<>(inversions);
        facts.add(stated);
        for (Kept one : kept) {
            end.apply(one.table())
                    .ifPresent(table -> facts.add(new Outcome(one.effect(), table, one.migration() < migration)));
        }
        lasting.forEach(effect -> facts.add(new Aftermath(effect, database)));
        if (release != null) {
            Set<ObjectName> views = database.views().stream().map(View::name).collect(Collectors.toSet());
            facts.addAll(release.steps(end, views));
        }
        return facts;
    }
}
