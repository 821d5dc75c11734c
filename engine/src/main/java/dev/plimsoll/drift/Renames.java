package dev.plimsoll.drift;

import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Pairs objects that one side alone has where all but the name is the same, and nothing else could be meant. */
final class Renames {

    private final Map<DriftKey, DriftObject> declared;
    private final Map<DriftKey, DriftObject> live;
    private final Set<DriftKey> missing;
    private final Set<DriftKey> undeclared;
    private final Map<DriftKey, List<DriftObject>> declaredParts;
    private final Map<DriftKey, List<DriftObject>> liveParts;

    Renames(
            Map<DriftKey, DriftObject> declared,
            Map<DriftKey, DriftObject> live,
            Set<DriftKey> missing,
            Set<DriftKey> undeclared) {
        this.declared = declared;
        this.live = live;
        this.missing = missing;
        this.undeclared = undeclared;
        this.declaredParts = parts(declared);
        this.liveParts = parts(live);
    }

    /** What belongs to an object; to a schema all that is in it. */
    private static Map<DriftKey, List<DriftObject>> parts(Map<DriftKey, DriftObject> objects) {
        Map<DriftKey, List<DriftObject>> parts = new TreeMap<>();
        for (DriftObject object : objects.values()) {
            String name = object.key().name();
            int dot = name.indexOf('.');
            DriftKey schema = DriftKey.of(ObjectKind.SCHEMA, dot < 0 ? name : name.substring(0, dot));
            boolean within = dot > 0 || object.key().kind() == ObjectKind.SCHEMA;
            if (within && objects.containsKey(schema) && !object.key().equals(schema)) {
                parts.computeIfAbsent(schema, key -> new ArrayList<>()).add(object);
            }
            if (!object.parents().isEmpty() && !object.parents().get(0).equals(schema)) {
                parts.computeIfAbsent(object.parents().get(0), key -> new ArrayList<>())
                        .add(object);
            }
        }
        return parts;
    }

    Map<DriftObject, DriftObject> pairs() {
        Map<DriftObject, DriftObject> pairs = new LinkedHashMap<>();
        Set<DriftKey> taken = new HashSet<>();
        for (DriftKey key : missing) {
            DriftObject was = Objects.requireNonNull(declared.get(key), "what is missing is declared");
            List<DriftObject> candidates = undeclared.stream()
                    .filter(other -> other.kind() == key.kind()
                            && key.aspect().isEmpty()
                            && other.aspect().isEmpty())
                    .filter(other -> !taken.contains(other))
                    .map(live::get)
                    .filter(is -> alike(was, is))
                    .toList();
            // Of several that are alike the engine's numbers tell nothing, so any will do.
            if (candidates.size() == 1 || !candidates.isEmpty() && !was.named()) {
                pairs.put(was, candidates.get(0));
                taken.add(candidates.get(0).key());
            }
        }
        return pairs;
    }

    private boolean alike(DriftObject was, DriftObject is) {
        boolean bare = was.key().kind() == ObjectKind.SCHEMA
                && byLocalName(was, declaredParts).isEmpty();
        return !bare
                && was.facet() == is.facet()
                && container(was).equals(container(is))
                && was.properties().keySet().equals(is.properties().keySet())
                && was.properties().keySet().stream()
                        .allMatch(property -> Form.compare(
                                        was.properties().get(property),
                                        is.properties().get(property))
                                != Likeness.DIFFERENT)
                && sameBound(was, is)
                && sameParts(was, is);
    }

    /** Partitions are told apart by the rows that they take. */
    private static boolean sameBound(DriftObject was, DriftObject is) {
        return Form.compare(
                        was.properties().get("partition bound"), is.properties().get("partition bound"))
                == Likeness.SAME;
    }

    private static List<DriftKey> container(DriftObject object) {
        return object.parents().isEmpty() ? List.of() : object.parents().subList(0, 1);
    }

    private boolean sameParts(DriftObject was, DriftObject is) {
        Map<String, DriftObject> one = byLocalName(was, declaredParts);
        Map<String, DriftObject> other = byLocalName(is, liveParts);
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(part -> sameProperties(
                                part.getValue(), Objects.requireNonNull(other.get(part.getKey())), was, is));
    }

    /** Texts may call the object by the name that it has on their side. */
    private static boolean sameProperties(DriftObject one, DriftObject other, DriftObject was, DriftObject is) {
        return one.properties().keySet().equals(other.properties().keySet())
                && one.properties().keySet().stream()
                        .allMatch(property -> Form.compare(
                                        one.properties().get(property),
                                        Objects.requireNonNull(
                                                        other.properties().get(property))
                                                .with(is.key().name(), was.key().name()))
                                != Likeness.DIFFERENT);
    }

    /** Parts by kind and name without that of their object; an owner that nobody declared is none. */
    private static Map<String, DriftObject> byLocalName(DriftObject object, Map<DriftKey, List<DriftObject>> parts) {
        Map<String, DriftObject> byName = new TreeMap<>();
        String prefix = object.key().name() + ".";
        for (DriftObject part : parts.getOrDefault(object.key(), List.of())) {
            String name = part.key().name();
            boolean behind =
                    object.key().kind() == ObjectKind.CONSTRAINT && part.key().kind() == ObjectKind.INDEX;
            String local = behind || name.equals(object.key().name())
                    ? ""
                    : name.startsWith(prefix) ? name.substring(prefix.length()) : name;
            if (!part.key().aspect().equals(AccessForms.OWNER)) {
                byName.put(part.key().kind() + " " + local + " " + part.key().aspect(), part);
            }
        }
        return byName;
    }
}
