package dev.plimsoll.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The frameworks that cards of a catalogue name. A file is read when its framework is asked for first. Not for several threads. */
public final class Frameworks {

    private final RuleCatalog catalog;
    private final Map<String, TreeSet<String>> numbers = new TreeMap<>(Framework.BY_NUMBER);
    private final Map<String, Framework> read = new TreeMap<>();

    public Frameworks(RuleCatalog catalog) {
        this.catalog = catalog;
        for (RuleCard card : catalog.all()) {
            card.controls()
                    .forEach((framework, named) -> numbers.computeIfAbsent(
                                    framework, none -> new TreeSet<>(Framework.BY_NUMBER))
                            .addAll(named));
        }
    }

    /** Sorted; older versions before newer ones. */
    public List<String> ids() {
        return List.copyOf(numbers.keySet());
    }

    /** All of them, in the order of their ids. */
    public List<Framework> all() {
        return ids().stream().map(this::framework).toList();
    }

    /** Those that a card names, in the order of their ids. */
    public List<Framework> of(RuleCard card) {
        return ids().stream()
                .filter(card.controls()::containsKey)
                .map(this::framework)
                .toList();
    }

    /** The framework of this id, or the newest whose id is this and a version. */
    public Optional<Framework> named(String name) {
        if (numbers.containsKey(name)) {
            return Optional.of(framework(name));
        }
        List<String> versions = new ArrayList<>(ids());
        versions.removeIf(id -> !id.startsWith(name + "-")
                || !Character.isDigit(id.charAt(Math.min(name.length() + 1, id.length() - 1))));
        return versions.isEmpty() ? Optional.empty() : Optional.of(framework(versions.get(versions.size() - 1)));
    }

    /** What people call it; the id where no file says. */
    public String title(String id) {
        return framework(id).title();
    }

    private Framework framework(String id) {
        return read.computeIfAbsent(
                id,
                none -> catalog.resource("frameworks/" + id + ".yaml")
                        .map(text -> Framework.read(id, text))
                        .orElseGet(() -> Framework.undescribed(id, numbers.getOrDefault(id, new TreeSet<>()))));
    }
}
