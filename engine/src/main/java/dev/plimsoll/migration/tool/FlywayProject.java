package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Folder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder that configures Flyway: for its command line, or as a module of Java.
 *
 * @param keys as {@link FlywaySettings#of} takes them
 */
record FlywayProject(Folder folder, String because, Map<String, String> keys) {

    private static final List<String> CONFIGURATIONS =
            List.of("flyway.toml", "conf/flyway.toml", "flyway.conf", "conf/flyway.conf");
    private static final List<String> BUILDS = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final String RESOURCES = "src/main/resources";

    static Optional<FlywayProject> in(Folder folder) {
        for (String name : CONFIGURATIONS) {
            Optional<String> text = folder.text(name);
            if (text.isPresent()) {
                Map<String, String> read = name.endsWith(".toml")
                        ? ConfigurationKeys.ofToml(text.get())
                        : ConfigurationKeys.ofProperties(text.get());
                return Optional.of(new FlywayProject(folder, name + " is there", ofFlyway(read)));
            }
        }
        return folder.hasFolder("src") ? module(folder) : Optional.empty();
    }

    private static Optional<FlywayProject> module(Folder folder) {
        Map<String, String> keys = new LinkedHashMap<>();
        Folder resources = folder.child(RESOURCES);
        String because = "";
        for (String name : resources.names()) {
            if (name.startsWith("application") || name.startsWith("bootstrap")) {
                Map<String, String> said =
                        ofFlyway(read(name, resources.text(name).orElse("")));
                because = said.isEmpty() || !because.isEmpty() ? because : name + " configures it";
                said.forEach((key, value) -> keys.merge(
                        key,
                        value,
                        (first, second) -> key.equals("locations") && !first.contains(second)
                                ? ConfigurationKeys.joined(first, second)
                                : first));
            }
        }
        for (String name : BUILDS) {
            String text = folder.text(name).orElse("");
            FlywayBuild.keys(text).forEach(keys::putIfAbsent);
            because = because.isEmpty() && text.contains("flyway") ? name + " asks for it" : because;
        }
        if (because.isEmpty()) {
            because = above(folder);
        }
        return because.isEmpty() ? Optional.empty() : Optional.of(new FlywayProject(folder, because, keys));
    }

    /** A build that is told once for all modules. */
    private static String above(Folder folder) {
        for (Optional<Folder> above = folder.parent(); above.isPresent(); above = above.flatMap(Folder::parent)) {
            for (String name : BUILDS) {
                if (above.get()
                        .text(name)
                        .filter(text -> text.contains("flyway"))
                        .isPresent()) {
                    return name + " asks for it";
                }
            }
        }
        return "";
    }

    private static Map<String, String> read(String name, String text) {
        if (!text.contains("flyway")) {
            return Map.of();
        }
        if (name.endsWith(".properties")) {
            return ConfigurationKeys.ofProperties(text);
        }
        return name.endsWith(".yml") || name.endsWith(".yaml") ? ConfigurationKeys.ofYaml(text) : Map.of();
    }

    /** The keys below {@code flyway}, {@code spring.flyway}, {@code quarkus.flyway} and {@code flyway.datasources.default}. */
    private static Map<String, String> ofFlyway(Map<String, String> read) {
        Map<String, String> keys = new LinkedHashMap<>();
        read.forEach((key, value) -> {
            int start = key.startsWith("flyway.") ? 0 : key.indexOf(".flyway.") + 1;
            if (start > 0 || key.startsWith("flyway.")) {
                String name = FlywaySettings.letters(key.substring(start + "flyway.".length())
                        .replaceFirst("^datasources\\.[^.]+\\.", "")
                        .replaceAll("\\[[0-9]+]$", ""));
                keys.merge(
                        name,
                        value,
                        (first, second) -> name.equals("locations") ? ConfigurationKeys.joined(first, second) : first);
            }
        });
        return keys;
    }

    /** The folders that it names, or those that are looked into where it names none; only such as exist. */
    List<Folder> locations() {
        List<String> named = FlywaySettings.list(keys.getOrDefault("locations", ""));
        List<String> asked = new ArrayList<>(named);
        if (named.isEmpty()) {
            asked.add("classpath:db/migration");
            if (CONFIGURATIONS.stream().anyMatch(because::startsWith)) {
                asked.addAll(List.of("filesystem:sql", "filesystem:migrations"));
            }
        }
        return FlywayLocations.of(folder, asked);
    }
}
