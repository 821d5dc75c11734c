package dev.plimsoll.migration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells changelogs in XML, YAML and JSON from the many other files of these forms, by what they begin with. All files whose path speaks of
 * changelogs are looked into, and those that lie with a changelog or below it; of others a few in each folder.
 */
public final class ChangelogFiles {

    private static final int HEAD = 4096;
    private static final int LOOKED_INTO = 20;
    private static final Pattern XML_COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern FIRST_ELEMENT =
            Pattern.compile("[^<]*(?:<[?!][^<]*)*<(?:\\w+:)?databaseChangeLog\\b.*", Pattern.DOTALL);
    private static final Pattern TOP_KEY =
            Pattern.compile("(?:^|\\n)(?:\\s*\\{[^{}\\[\\]]*)?[\"']?databaseChangeLog[\"']?\\s*:");
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
        Map<Path, Integer> lookedInto = new HashMap<>();
        for (Path file : files) {
            boolean looked = isNamedSo(file) || lookedInto.merge(file.getParent(), 1, Integer::sum) <= LOOKED_INTO;
            if (looked && isOne(file)) {
                changelogs.add(file);
                folders.add(file.getParent());
            }
        }
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            if (changelogs.contains(file) || liesBelow(file, folders) && isOne(file)) {
                found.add(file);
            }
        }
        return found;
    }

    /** The changelogs among the files of one folder, as far as it is looked into: at first those named so. */
    public static Stream<Path> first(List<Path> files) {
        return Stream.concat(
                        files.stream().filter(ChangelogFiles::isNamedSo),
                        files.stream().filter(file -> !isNamedSo(file)).limit(LOOKED_INTO))
                .filter(ChangelogFiles::isOne);
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

    /** Whether the file begins as one. */
    public static boolean isOne(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            if (!head.contains("databaseChangeLog")) {
                return false;
            }
            return file.toString().toLowerCase(Locale.ROOT).endsWith(".xml")
                    ? FIRST_ELEMENT
                            .matcher(XML_COMMENT.matcher(head).replaceAll(""))
                            .matches()
                    : TOP_KEY.matcher(head).find();
        } catch (IOException e) {
            return false;
        }
    }
}
