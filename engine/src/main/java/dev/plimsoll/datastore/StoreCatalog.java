package dev.plimsoll.datastore;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the class path knows of data stores: the vocabulary and the mappings of all providers. Safe for threads. */
public final class StoreCatalog {

    private static final String FOLDER = "stores/";
    private static final String VOCABULARY = FOLDER + "vocabulary.yaml";

    private final Map<String, Property> vocabulary;
    private final List<StoreMapping> mappings;
    private final ClassTables classes;
    private final List<Lifetime> lifetimes;
    private final List<MinorRelease> minors;
    private final Map<String, List<StoreMapping>> byType = new HashMap<>();

    private StoreCatalog(
            Map<String, Property> vocabulary,
            List<StoreMapping> mappings,
            List<Lifetime> lifetimes,
            List<MinorRelease> minors,
            ClassTables classes) {
        this.vocabulary = vocabulary;
        this.mappings = mappings;
        this.classes = classes;
        this.lifetimes = lifetimes;
        this.minors = minors;
        for (StoreMapping mapping : mappings) {
            mapping.types().forEach(type -> add(type, mapping));
        }
    }

    private void add(String type, StoreMapping mapping) {
        List<StoreMapping> ofType = byType.computeIfAbsent(ResourceGraph.key(type), none -> new ArrayList<>());
        if (ofType.stream()
                .anyMatch(other -> other.where().isEmpty() || mapping.where().isEmpty())) {
            throw new IllegalStateException("two mappings have any store of the type " + type);
        }
        ofType.add(mapping);
    }

    /**
     * All that {@code classLoader} sees.
     *
     * @throws IllegalStateException if a mapping is not well formed or uses a property that no vocabulary has
     */
    public static StoreCatalog load(ClassLoader classLoader) {
        Map<String, Property> vocabulary = new TreeMap<>();
        List<StoreMapping> mappings = new ArrayList<>();
        List<Lifetime> lifetimes = new ArrayList<>();
        List<MinorRelease> minors = new ArrayList<>();
        for (String file : files(classLoader)) {
            StoreFile read = StoreFile.read(file, text(classLoader, file));
            vocabulary.putAll(read.vocabulary());
            mappings.addAll(read.mappings());
            lifetimes.addAll(read.lifetimes());
            minors.addAll(read.minors());
        }
        StoreCatalog catalog = new StoreCatalog(
                Collections.unmodifiableMap(vocabulary),
                List.copyOf(mappings),
                List.copyOf(lifetimes),
                List.copyOf(minors),
                new ClassTables(classLoader));
        mappings.forEach(catalog::checkProperties);
        return catalog;
    }

    /** The vocabulary alone, by name: without reading what any provider calls its properties. Empty where no pack brings one. */
    public static Map<String, Property> vocabulary(ClassLoader classLoader) {
        return classLoader.getResource(VOCABULARY) == null
                ? Map.of()
                : StoreFile.read(VOCABULARY, text(classLoader, VOCABULARY)).vocabulary();
    }

    /** When the makers of an engine stop mending a version; empty where nobody wrote it down. */
    public Optional<LocalDate> endOfLife(String engine, String version) {
        return lifetimes.stream()
                .filter(lifetime ->
                        lifetime.engine().equals(engine) && lifetime.version().equals(version))
                .map(Lifetime::end)
                .findFirst();
    }

    /** The newest minor release of a major version; empty where nobody wrote it down. */
    public Optional<MinorRelease> newestMinor(String engine, String major) {
        return minors.stream()
                .filter(minor -> minor.engine().equals(engine) && minor.major().equals(major))
                .findFirst();
    }

    private void checkProperties(StoreMapping mapping) {
        List<String> names = new ArrayList<>(mapping.propertyNames());
        if (!mapping.classes().isEmpty()) {
            names.addAll(MachineClass.PROPERTIES);
            names.addAll(MemberClasses.PROPERTIES);
            classes.require(mapping.classes());
        }
        for (String name : names) {
            if (!vocabulary.containsKey(name) && !vocabulary.containsKey(name.replaceFirst("\\..*", ".*"))) {
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

    /** The store with what follows from its class and its version. */
    DataStore withDerived(DataStore store, StoreMapping mapping) {
        DataStore dated = Lifetime.in(store, lifetimes);
        return mapping.classes().isEmpty()
                ? dated
                : classes.table(mapping.classes()).in(dated);
    }

    /** Where properties come from, service by service in the order of the mappings. */
    public List<PropertyFeed> feeds() {
        return mappings.stream().flatMap(mapping -> mapping.feeds().stream()).toList();
    }

    List<StoreMapping> mappings() {
        return mappings;
    }

    /** Types of the resources that declare stores. */
    public Set<String> types() {
        Set<String> types = new TreeSet<>();
        mappings.forEach(mapping -> types.addAll(mapping.types()));
        return Collections.unmodifiableSet(types);
    }

    /** What the mappings tell of each service: {@code Amazon RDS: encryption.at-rest}. */
    public Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        mappings.forEach(
                mapping -> mapping.propertyNames().forEach(name -> mapped.add(mapping.service() + ": " + name)));
        return mapped;
    }

    /** How resources of a type are data stores, where some are; null where none is. */
    @Nullable
    StoreMapping ofType(String type) {
        return byType.getOrDefault(ResourceGraph.key(type), List.of()).stream()
                .findFirst()
                .orElse(null);
    }

    /** How a resource is a data store; empty where it is none. */
    Optional<StoreMapping> mapping(Resource resource) {
        return byType.getOrDefault(ResourceGraph.key(resource.type()), List.of()).stream()
                .filter(mapping -> mapping.fits(resource))
                .findFirst();
    }
}
