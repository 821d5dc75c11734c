package dev.plimsoll.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells changelogs in XML, YAML and JSON from the many other files of these forms. Files whose path speaks of changelogs are looked into,
 * and then those that lie with a changelog or below it.
 */
public final class ChangelogFiles {

    private static final int HEAD = 4096;
    private static final List<String> WORDS = List.of("changelog", "changeset", "liquibase");

    private ChangelogFiles() {}

    /** Whether the name of the file allows it. */
    public static boolean mayBe(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    /** The changelogs among files, in their order. */
    static List<Path> among(List<Path> files) {
        Set<Path> changelogs = new HashSet<>();
        Set<Path> folders = new HashSet<>();
        for (Path file : files) {
            if (isNamedSo(file) && isOne(file)) {
                changelogs.add(file);
                folders.add(file.getParent());
            }
        }
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            if (changelogs.contains(file) || !isNamedSo(file) && liesBelow(file, folders) && isOne(file)) {
                found.add(file);
            }
        }
        return found;
    }

    private static boolean liesBelow(Path file, Set<Path> folders) {
        if (folders.isEmpty()) {
            return false;
        }
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (folders.contains(folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamedSo(Path file) {
        String path = file.toString().toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(path::contains);
    }

    /** Whether the first kilobytes say that the file is one. */
    public static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains("databaseChangeLog");
        } catch (IOException e) {
            return false;
        }
    }
}
