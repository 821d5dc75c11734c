package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Routine;
import dev.plimsoll.model.SchemaDifference;
import dev.plimsoll.model.SchemaDifference.Fate;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a schema with what it was when the comparison started. Looks only at what has changed since. Left out: the order of columns,
 * schemas, extensions, owners, privileges, comments, and how an expression is written.
 */
public final class SchemaComparison {

    private final List<SchemaDifference> differences = new ArrayList<>();
    private final Watch<Table> tables;
    private final Watch<View> views;
    private final Watch<Sequence> sequences;
    private final Watch<UserType> types;
    private final Watch<List<Routine>> routines;

    SchemaComparison(Catalog catalog) {
        tables = new Watch<>(catalog.tables());
        views = new Watch<>(catalog.views());
        sequences = new Watch<>(catalog.sequences());
        types = new Watch<>(catalog.types());
        routines = new Watch<>(catalog.routines());
    }

    /** Tells that what follows is to restore the schema: what is not there now has lost its data. */
    void reachTurn() {
        watches().forEach(Watch::reachTurn);
    }

    /** Ends the comparison without a result. */
    public void cancel() {
        watches().forEach(Watch::stop);
    }

    private List<Watch<?>> watches() {
        return List.of(tables, views, sequences, types, routines);
    }

    /** Ends the comparison. Sorted, each once. */
    List<SchemaDifference> differences() {
        tables.compare(this::tables);
        views.compare(this::views);
        sequences.compare(this::sequences);
        types.compare(this::types);
        routines.compare(this::routines);
        return differences.stream()
                .distinct()
                .sorted(Comparator.comparing(SchemaDifference::what))
                .toList();
    }

    /** Compares one object; null where there is none. What no change brought before the turn is not left over. */
    private interface Comparing<V> {
        void compare(@Nullable V before, @Nullable V between, @Nullable V after);
    }

    /** Objects of one kind that have changed. */
    private static final class Watch<V> {
        private final JournaledMap<ObjectName, V> objects;
        private final Map<ObjectName, Optional<V>> turn = new HashMap<>();

        Watch(JournaledMap<ObjectName, V> objects) {
            this.objects = objects;
            objects.startWatching();
        }

        void reachTurn() {
            objects.watched().keySet().forEach(name -> turn.put(name, Optional.ofNullable(objects.get(name))));
        }

        /** Whether something was there at the turn alone: what is missing then may have had another name. */
        boolean hasGuests() {
            return turn.entrySet().stream()
                    .anyMatch(entry -> entry.getValue().isPresent() && objects.get(entry.getKey()) == null);
        }

        void stop() {
            objects.stopWatching();
        }

        void compare(Comparing<V> comparing) {
            Map<ObjectName, Optional<V>> changed = objects.watched();
            stop();
            changed.forEach((name, before) -> comparing.compare(
                    before.orElse(null), turn.getOrDefault(name, before).orElse(null), objects.get(name)));
        }
    }

    private void tables(@Nullable Table before, @Nullable Table between, @Nullable Table after) {
        Table one = before != null ? before : after;
        if (one == null || one.isTemporary()) {
            return;
        }
        presence(before, between, after, "table " + one.name());
        if (before != null && after != null) {
            differences.addAll(new TableComparison(before, between, after).differences());
            if (between == null && before.query() == null && !tables.hasGuests()) {
                differences.add(new SchemaDifference("table " + one.name(), Fate.EMPTIED));
            }
        }
    }

    private void views(@Nullable View before, @Nullable View between, @Nullable View after) {
        View one = before != null ? before : after;
        if (one == null) {
            return;
        }
        presence(before, between, after, "view " + one.name());
        if (before != null && after != null && !Wordings.same(before.query(), after.query())) {
            changed("view " + one.name());
        }
    }

    private void sequences(@Nullable Sequence before, @Nullable Sequence between, @Nullable Sequence after) {
        Sequence one = before != null ? before : after;
        if (one != null && one.ownedBy() == null && !one.identity()) {
            presence(before, between, after, "sequence " + one.name());
        }
    }

    private void types(@Nullable UserType before, @Nullable UserType between, @Nullable UserType after) {
        UserType one = before != null ? before : after;
        if (one == null) {
            return;
        }
        presence(before, between, after, "type " + one.name());
        if (before instanceof UserType.EnumType was && after instanceof UserType.EnumType is) {
            labels(was, is);
        } else if (before instanceof UserType.CompositeType was && after instanceof UserType.CompositeType is) {
            if (!attributes(was).equals(attributes(is))) {
                changed("type " + was.name());
            }
        } else if (before instanceof UserType.DomainType was && after instanceof UserType.DomainType is) {
            boolean same = was.baseType().equals(is.baseType())
                    && was.notNull() == is.notNull()
                    && Wordings.same(was.defaultValue(), is.defaultValue())
                    && was.constraints().size() == is.constraints().size();
            if (!same) {
                changed("type " + was.name());
            }
        }
    }

    private void labels(UserType.EnumType was, UserType.EnumType is) {
        String of = " of type " + was.name();
        was.labels().stream()
                .filter(label -> !is.labels().contains(label))
                .forEach(label -> presence(label, label, null, "label " + label + of));
        is.labels().stream()
                .filter(label -> !was.labels().contains(label))
                .forEach(label -> presence(null, label, label, "label " + label + of));
    }

    private static Map<String, TypeName> attributes(UserType.CompositeType type) {
        Map<String, TypeName> attributes = new HashMap<>();
        type.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute.type()));
        return attributes;
    }

    private void routines(
            @Nullable List<Routine> before, @Nullable List<Routine> between, @Nullable List<Routine> after) {
        Map<String, Routine> was = bySignature(before);
        Map<String, Routine> meanwhile = bySignature(between);
        Map<String, Routine> is = bySignature(after);
        Set<String> signatures = new HashSet<>(was.keySet());
        signatures.addAll(is.keySet());
        for (String signature : signatures) {
            Routine one = was.get(signature);
            Routine other = is.get(signature);
            presence(one, meanwhile.get(signature), other, signature);
            if (one != null && other != null && !sameRoutine(one, other)) {
                changed(signature);
            }
        }
    }

    private static boolean sameRoutine(Routine was, Routine is) {
        return was.language().equals(is.language())
                && Objects.equals(was.returns(), is.returns())
                && Wordings.sameText(was.body(), is.body());
    }

    private static Map<String, Routine> bySignature(@Nullable List<Routine> routines) {
        Map<String, Routine> bySignature = new HashMap<>();
        for (Routine routine : routines == null ? List.<Routine>of() : routines) {
            String arguments =
                    routine.arguments().stream().map(TypeName::toString).collect(Collectors.joining(", ", "(", ")"));
            bySignature.put((routine.procedure() ? "procedure " : "function ") + routine.name() + arguments, routine);
        }
        return bySignature;
    }

    private void presence(@Nullable Object before, @Nullable Object between, @Nullable Object after, String what) {
        if (before != null && after == null) {
            differences.add(new SchemaDifference(what, Fate.MISSING));
        } else if (before == null && between != null && after != null) {
            differences.add(new SchemaDifference(what, Fate.LEFT_OVER));
        }
    }

    private void changed(String what) {
        differences.add(new SchemaDifference(what, Fate.CHANGED));
    }
}
