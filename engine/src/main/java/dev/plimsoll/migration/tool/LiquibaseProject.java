package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.Folder;
import dev.plimsoll.migration.liquibase.ChangelogSettings;
import dev.plimsoll.migration.liquibase.ChangelogSettings.Run;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the nearest folder upward says of how changelogs are run: {@code liquibase.properties}
 * (<a href="https://docs.liquibase.com/concepts/connections/creating-config-properties.html">page</a>), and {@code spring.liquibase} of a Spring Boot
 * application. What takes a value from the environment says nothing.
 */
final class LiquibaseProject {

    private static final String RESOURCES = "src/main/resources";
    private static final String PARAMETERS = "parameters.";
    private static final String SPRING_CHANGELOG = "db/changelog/db.changelog-master.yaml";
    private static final Pattern PARAMETER = Pattern.compile("(?:change-log-)?parameters?\\.\"?(.+?)\"?");
    private static final Map<String, String> NAMES = Map.of(
            "changelog", "changelog",
            "changelogfile", "changelog",
            "contexts", "contexts",
            "contextfilter", "contexts",
            "labels", "labels",
            "labelfilter", "labels",
            "searchpath", "searchpath");

    private final Folder folder;
    private final Folder root;
    private final List<Path> roots = new ArrayList<>();
    private final List<Path> searchPath = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private boolean unfiltered;
    private String because = "";

    /** @param root the folder whose resources {@code folder} is, or that one itself */
    private LiquibaseProject(Folder folder, Folder root) {
        this.folder = folder;
        this.root = root;
    }

    static ChangelogSettings of(Folder folder) {
        for (Optional<Folder> above = Optional.of(folder); above.isPresent(); above = above.flatMap(Folder::parent)) {
            for (Folder configured : List.of(above.get(), above.get().child(RESOURCES))) {
                LiquibaseProject project = new LiquibaseProject(configured, above.get());
                project.read();
                if (!project.roots.isEmpty()) {
                    return project.settings();
                }
            }
        }
        return ChangelogSettings.NONE;
    }

    private ChangelogSettings settings() {
        return new ChangelogSettings(because, roots, unfiltered ? List.of() : runs, parameters, searchPath);
    }

    private void read() {
        folder.text("liquibase.properties")
                .ifPresent(text -> add("liquibase.properties", keys(ConfigurationKeys.ofProperties(text), false)));
        Map<String, String> common = new LinkedHashMap<>();
        List<String> profiles = new ArrayList<>();
        for (String name : folder.names()) {
            if (name.matches("application\\.(ya?ml|properties)")) {
                spring(name).forEach(common::putIfAbsent);
            } else if (name.matches("application-.*\\.(ya?ml|properties)")) {
                profiles.add(name);
            }
        }
        if (!common.isEmpty()) {
            common.putIfAbsent("changelog", SPRING_CHANGELOG);
        }
        add("spring.liquibase", common);
        for (String name : profiles) {
            Map<String, String> profile = spring(name);
            if (!profile.isEmpty()) {
                common.forEach(profile::putIfAbsent);
                add(name, profile);
            }
        }
    }

    private Map<String, String> spring(String name) {
        String text = folder.text(name).orElse("");
        if (!text.contains("liquibase")) {
            return Map.of();
        }
        return keys(
                name.endsWith(".properties") ? ConfigurationKeys.ofProperties(text) : ConfigurationKeys.ofYaml(text),
                true);
    }

    private static Map<String, String> keys(Map<String, String> read, boolean below) {
        Map<String, String> keys = new LinkedHashMap<>();
        read.forEach((key, value) -> {
            int start = key.startsWith("liquibase.") ? 0 : key.indexOf(".liquibase.") + 1;
            if (!below || start > 0) {
                String name =
                        start > 0 || key.startsWith("liquibase.") ? key.substring(start + "liquibase.".length()) : key;
                String plain = name.substring(name.lastIndexOf('.') + 1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z]", "");
                String known = NAMES.get(plain);
                Matcher parameter = PARAMETER.matcher(name);
                if (parameter.matches()) {
                    keys.putIfAbsent(PARAMETERS + parameter.group(1), value);
                } else if (known != null) {
                    keys.putIfAbsent(known, value);
                }
            }
        });
        return keys;
    }

    private void add(String file, Map<String, String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        for (String path : keys.getOrDefault("searchpath", "").split(",")) {
            Path found = path.isBlank() ? null : resolved(folder, path.strip());
            if (found != null && Files.isDirectory(found)) {
                searchPath.add(found);
            }
        }
        Path changelog = changelog(keys.getOrDefault("changelog", ""));
        if (changelog == null) {
            return;
        }
        because = because.isEmpty() ? file : because;
        keys.forEach((key, value) -> {
            if (key.startsWith(PARAMETERS) && known(value).equals(value.strip())) {
                parameters.putIfAbsent(key.substring(PARAMETERS.length()), value);
            }
        });
        if (!roots.contains(changelog)) {
            roots.add(changelog);
        }
        Run run = new Run(known(keys.get("contexts")), known(keys.get("labels")));
        unfiltered |= run.contexts().isEmpty() && run.labels().isEmpty();
        runs.add(run);
    }

    private static String known(@Nullable String value) {
        return value == null || value.contains("${") || value.startsWith("@") && value.endsWith("@")
                ? ""
                : value.strip();
    }

    private @Nullable Path changelog(String named) {
        String name = known(named).replaceFirst("^(classpath\\*?|file):", "").replaceFirst("^/+", "");
        if (name.isEmpty()) {
            return null;
        }
        List<Path> places = new ArrayList<>(searchPath);
        places.addAll(List.of(folder.path(), root.path(), root.path().resolve(RESOURCES)));
        for (Path place : places) {
            Path found = resolved(new Folder(place, place), name);
            if (found != null && Files.isRegularFile(found)) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Path resolved(Folder from, String name) {
        try {
            return from.path().resolve(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
