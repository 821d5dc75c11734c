package dev.plimsoll.datastore;

import dev.plimsoll.model.DataStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the class path knows of data stores: the vocabulary and the mappings of all providers. Safe for threads. */
public final class StoreCatalog {

    private static final String FOLDER = "stores/";

    private final Map<String, Property> vocabulary;
    private final List<StoreMapping> mappings;
    private final ClassTables classes;
    private final Map<String, StoreMapping> byType = new HashMap<>();

    private StoreCatalog(Map<String, Property> vocabulary, List<StoreMapping> mappings, ClassTables classes) {
        this.vocabulary = vocabulary;
        this.mappings = mappings;
        this.classes = classes;
        for (StoreMapping mapping : mappings) {
            for (String type : mapping.types()) {
                if (byType.put(type, mapping) != null) {
                    throw new IllegalStateException("two mappings have a store of the type " + type);
                }
            }
        }
    }

    /**
     * All that {@code classLoader} sees.
     *
     * @throws IllegalStateException if a mapping is not well formed or uses a property that no vocabulary has
     */
    public static StoreCatalog load(ClassLoader classLoader) {
        Map<String, Property> vocabulary = new TreeMap<>();
        List<StoreMapping> mappings = new ArrayList<>();
        for (String file : files(classLoader)) {
            StoreFile read = StoreFile.read(file, text(classLoader, file));
            vocabulary.putAll(read.vocabulary());
            mappings.addAll(read.mappings());
        }
        StoreCatalog catalog = new StoreCatalog(
                Collections.unmodifiableMap(vocabulary), List.copyOf(mappings), new ClassTables(classLoader));
        mappings.forEach(catalog::checkProperties);
        return catalog;
    }

    private void checkProperties(StoreMapping mapping) {
        List<String> names = new ArrayList<>(mapping.properties().keySet());
        mapping.parts().forEach(part -> names.addAll(part.properties().keySet()));
        mapping.parts().stream()
                .map(StoreMapping.PartMapping::count)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        if (!mapping.classes().isEmpty()) {
            names.addAll(MachineClass.PROPERTIES);
            classes.require(mapping.classes());
        }
        for (String name : names) {
            if (!vocabulary.containsKey(name)) {
                throw new IllegalStateException(
                        "the mapping of " + mapping.types() + " uses " + name + ", which the vocabulary does not have");
            }
        }
    }

    private static List<String> files(ClassLoader classLoader) {
        List<String> files = new ArrayList<>();
        try {
            for (URL index : Collections.list(classLoader.getResources(FOLDER + "index"))) {
                try (InputStream in = index.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(name -> FOLDER + name)
                            .forEach(files::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index of the stores cannot be read", e);
        }
        return files;
    }

    private static String text(ClassLoader classLoader, String file) {
        try (InputStream in = classLoader.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the index names " + file + ", which is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** By name. */
    public Map<String, Property> vocabulary() {
        return vocabulary;
    }

    /**
     * The date of a table of classes, such as {@code 2026-08-02}.
     *
     * @param name of the file in {@code classes/}, without ending
     * @throws IllegalStateException if there is no such table, or it is not well formed
     */
    public String dateOfClasses(String name) {
        return classes.table(name).asOf();
    }

    /** The store with what follows from its class. */
    DataStore withClass(DataStore store, StoreMapping mapping) {
        return mapping.classes().isEmpty()
                ? store
                : classes.table(mapping.classes()).in(store);
    }

    List<StoreMapping> mappings() {
        return mappings;
    }

    /** The mapping of a resource's type, or null. */
    @Nullable
    StoreMapping ofType(String type) {
        return byType.get(type);
    }
}
