package dev.plimsoll.drift;

import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Difference.Change;
import dev.plimsoll.model.Difference.Direction;
import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the objects of both sides. What hangs on a difference that is told is not told itself. */
final class Comparison {

    private final String database;
    private final Map<DriftKey, DriftObject> declared;
    private final Map<DriftKey, DriftObject> live;
    private final Set<DriftKey> missing;
    private final Set<DriftKey> undeclared;
    private final List<Difference> differences = new ArrayList<>();
    private final List<String> notCompared = new ArrayList<>();
    private final Map<DriftKey, List<Change>> changed = new TreeMap<>();

    /** Declared names by those that they have in the database. */
    private final Map<String, String> renamedSchemas = new TreeMap<>();

    private Comparison(String database, List<DriftObject> declared, List<DriftObject> live) {
        this.database = database;
        this.declared = byKey(declared);
        this.live = byKey(live);
        this.missing = new TreeSet<>(this.declared.keySet());
        missing.removeAll(this.live.keySet());
        this.undeclared = new TreeSet<>(this.live.keySet());
        undeclared.removeAll(this.declared.keySet());
    }

    static Drift of(String database, List<DriftObject> declared, List<DriftObject> live) {
        return new Comparison(database, declared, live).drift();
    }

    private static Map<DriftKey, DriftObject> byKey(List<DriftObject> objects) {
        Map<DriftKey, DriftObject> byKey = new TreeMap<>();
        objects.forEach(object -> byKey.put(object.key(), object));
        return byKey;
    }

    private Drift drift() {
        Map<DriftObject, DriftObject> renamed = new Renames(declared, live, missing, undeclared).pairs();
        Set<DriftKey> formerNames = new TreeSet<>();
        Set<DriftKey> newNames = new TreeSet<>();
        renamed.forEach((was, is) -> {
            formerNames.addAll(within(was.key(), missing));
            newNames.addAll(within(is.key(), undeclared));
            if (was.key().kind() == ObjectKind.SCHEMA) {
                renamedSchemas.put(is.key().name(), was.key().name());
            }
            if (was.named() && !isMissing(was) && !isUndeclared(is)) {
                Change name =
                        new Change(DriftObject.NAME, was.key().name(), is.key().name());
                differences.add(difference(was, is, List.of(name)));
            }
        });
        missing.stream()
                .filter(key -> !formerNames.contains(key))
                .map(declared::get)
                .filter(object -> !isMissing(object))
                .forEach(object -> differences.add(difference(object, null, List.of())));
        undeclared.stream()
                .filter(key -> !newNames.contains(key))
                .map(live::get)
                .filter(object -> !isUndeclared(object) && !isUnfinished(object))
                .forEach(object -> differences.add(difference(null, object, List.of())));
        declared.forEach((key, object) -> {
            DriftObject other = live.get(key);
            if (other != null && !(object.hangsOn(formerNames) && other.hangsOn(newNames))) {
                compare(object, other);
            }
        });
        changed.forEach((key, changes) -> {
            DriftObject object = declared.get(key);
            DriftObject other = live.get(key);
            if (object != null && other != null && !isTold(object, changes)) {
                differences.add(difference(object, other, changes));
            }
        });
        differences.sort(Comparator.comparing(Difference::facet)
                .thenComparing(Difference::what)
                .thenComparing(Difference::direction));
        notCompared.sort(Comparator.naturalOrder());
        return new Drift(differences, notCompared);
    }

    /** The object itself and, of a schema, all that is in it. */
    private static Set<DriftKey> within(DriftKey renamed, Set<DriftKey> keys) {
        Set<DriftKey> within = new TreeSet<>(Set.of(renamed));
        if (renamed.kind() == ObjectKind.SCHEMA) {
            keys.stream()
                    .filter(key -> key.name().startsWith(renamed.name() + "."))
                    .forEach(within::add);
        }
        return within;
    }

    /** Whether it is missing because something else is. */
    private boolean isMissing(DriftObject object) {
        return object.hangsOn(missing);
    }

    private boolean isUndeclared(DriftObject object) {
        return object.hangsOn(undeclared);
    }

    /** Texts call a schema by the name that it has on their side. */
    private Likeness likeness(@Nullable Form one, @Nullable Form other) {
        Form text = other;
        for (Map.Entry<String, String> schema : renamedSchemas.entrySet()) {
            text = text == null ? null : text.with(schema.getKey() + ".", schema.getValue() + ".");
        }
        Likeness asNamed = Form.compare(one, other);
        return asNamed == Likeness.DIFFERENT ? Form.compare(one, text) : asNamed;
    }

    /** An index that is being built, or that a build has left over, which no reader uses. */
    private static boolean isUnfinished(DriftObject object) {
        return object.key().kind() == ObjectKind.INDEX && object.properties().containsKey("invalid");
    }

    private void compare(DriftObject object, DriftObject other) {
        Set<String> properties = new TreeSet<>(object.properties().keySet());
        properties.addAll(other.properties().keySet());
        List<Change> changes = new ArrayList<>();
        for (String property : properties) {
            Likeness likeness = likeness(
                    object.properties().get(property), other.properties().get(property));
            if (likeness == Likeness.DIFFERENT) {
                changes.add(new Change(property, object.shown(property), other.shown(property)));
            } else if (likeness == Likeness.UNKNOWN) {
                notCompared.add(property + " of " + object.key().kind().words() + " "
                        + object.key().name());
            }
        }
        if (!changes.isEmpty()) {
            changed.put(object.key(), changes);
        }
    }

    /** Whether its own change is that of what it belongs to: a partition's column, the index behind a constraint. */
    private boolean isTold(DriftObject object, List<Change> changes) {
        return object.parents().stream()
                .anyMatch(parent -> parent.kind() == object.key().kind() && changes.equals(changed.get(parent))
                        || parent.kind() == ObjectKind.CONSTRAINT && changed.containsKey(parent));
    }

    private Difference difference(@Nullable DriftObject was, @Nullable DriftObject is, List<Change> changes) {
        DriftObject one = was == null ? is : was;
        if (one == null) {
            throw new IllegalArgumentException("a difference of nothing");
        }
        return new Difference(
                database,
                one.facet(),
                was == null ? Direction.UNDECLARED : is == null ? Direction.MISSING : Direction.CHANGED,
                one.key().subject(),
                one.key().aspect(),
                changes,
                Statements.from(is, was, declared),
                Statements.from(was, is, live),
                was == null ? null : was.place());
    }
}
