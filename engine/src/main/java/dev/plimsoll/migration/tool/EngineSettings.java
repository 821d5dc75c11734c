package dev.plimsoll.migration.tool;

import dev.plimsoll.migration.EngineNames;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.Folder;
import dev.plimsoll.model.Engine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What files of settings say of engines. Lines of comment are passed over. */
final class EngineSettings {

    /** Files that give variables to a shell, and those that run commands. */
    static final List<String> ENVIRONMENTS = List.of(
            ".env",
            ".env.example",
            ".env.sample",
            ".env.template",
            ".env.development",
            "Makefile",
            "makefile",
            "justfile",
            "Taskfile.yml",
            "Taskfile.yaml");

    private static final Pattern DATABASE_URL =
            Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?DATABASE_URL[ \\t]*[:?]?=[ \\t]*[\"']?([a-z0-9+]{1,30}):");
    private static final Pattern ADDRESS = Pattern.compile("(?<![a-z0-9+])([a-z0-9+]{1,30})://([a-z0-9]{0,30})");

    private EngineSettings() {}

    /** What the nearest folder upward says in the first of the files that says anything. */
    static Optional<EngineSign> upward(Folder folder, List<String> files, Function<String, Set<Engine>> reader) {
        for (Optional<Folder> each = Optional.of(folder); each.isPresent(); each = each.flatMap(Folder::parent)) {
            for (String file : files) {
                Folder place = each.get();
                Optional<EngineSign> sign = place.text(file)
                        .map(EngineSettings::uncommented)
                        .map(reader)
                        .flatMap(named -> EngineSign.of(named, place.path(), file + " says so"));
                if (sign.isPresent()) {
                    return sign;
                }
            }
        }
        return Optional.empty();
    }

    static String uncommented(String text) {
        return text.lines()
                .filter(line -> {
                    String said = line.stripLeading();
                    return !said.startsWith("#") && !said.startsWith("//") && !said.startsWith("--");
                })
                .collect(Collectors.joining("\n"));
    }

    /** Those that the first group of the pattern names. */
    static Function<String, Set<Engine>> named(Pattern pattern) {
        return text -> {
            Set<Engine> engines = new LinkedHashSet<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                engines.addAll(EngineNames.in(matcher.group(1)));
            }
            return engines;
        };
    }

    /** That of the address in the variable {@code DATABASE_URL}. */
    static Optional<EngineSign> databaseUrl(Folder folder) {
        return upward(folder, ENVIRONMENTS, named(DATABASE_URL));
    }

    /** Those that a crate is asked for in {@code Cargo.toml}. */
    static Function<String, Set<Engine>> cargoFeatures(String crate) {
        return named(Pattern.compile("(?m)^\\s*(?:\\[[\\w.-]*\\b" + crate + "\\][^\\[]{0,500}?|" + crate
                + "\\b[^\\[\\n]{0,200})" + "\\bfeatures\\s*=\\s*\\[([^\\]]*)\\]"));
    }

    /** Those of addresses such as {@code mysql://} and {@code docker://mysql/8}. */
    static Set<Engine> addresses(String text) {
        Set<Engine> engines = new LinkedHashSet<>();
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            engines.addAll(EngineNames.in(matcher.group(1)));
            if (matcher.group(1).equals("docker")) {
                engines.addAll(EngineNames.in(matcher.group(2)));
            }
        }
        return engines;
    }
}
