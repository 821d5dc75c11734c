package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.FactProperty.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of facts that own rules may ask for. This table is what documentation and the schema of rule files are made from.
 *
 * @param id as rules write it
 * @param scenes where facts of the kind are judged: those of different scenes cannot be joined
 * @param properties in the order of the documentation
 */
public record FactType(String id, String meaning, Set<Scene> scenes, List<FactProperty> properties) {

    /** Facts that are judged together. */
    public enum Scene {
        /** The changes of one unit, and the running server that they are for. */
        CHANGES("the changes of one migration"),
        /** The schema as all migrations leave it, or as a server has it. */
        SCHEMA("the schema"),
        /** What definitions of infrastructure declare. */
        INFRASTRUCTURE("infrastructure");

        private final String words;

        Scene(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public FactType {
        scenes = Set.copyOf(scenes);
        properties = List.copyOf(properties);
    }

    /** The property of this name, also one of a family; empty where there is none. */
    public Optional<FactProperty> property(String name) {
        for (FactProperty property : properties) {
            if (property.name().equals(name)) {
                return Optional.of(property);
            }
        }
        return properties.stream()
                .filter(property -> isFamilyOf(property, name))
                .findFirst()
                .map(family -> Families.member(family, name));
    }

    private static boolean isFamilyOf(FactProperty property, String name) {
        String family = property.name();
        return family.endsWith(".*")
                && name.length() >= family.length()
                && name.startsWith(family.substring(0, family.length() - 1));
    }

    /** The names, for suggestions. */
    public List<String> names() {
        return properties.stream().map(FactProperty::name).toList();
    }

    static Builder of(String id, String meaning, Scene... scenes) {
        return new Builder(id, meaning, Set.of(scenes));
    }

    /** Collects properties. */
    static final class Builder {
        private final String id;
        private final String meaning;
        private final Set<Scene> scenes;
        private final List<FactProperty> properties = new ArrayList<>();

        private Builder(String id, String meaning, Set<Scene> scenes) {
            this.id = id;
            this.meaning = meaning;
            this.scenes = scenes;
        }

        Builder with(String name, Kind kind, String meaning, Function<Fact, @Nullable Object> read) {
            properties.add(new FactProperty(name, kind, meaning, read));
            return this;
        }

        FactType build() {
            return new FactType(id, meaning, scenes, properties);
        }
    }
}
