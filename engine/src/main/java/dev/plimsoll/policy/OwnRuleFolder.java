package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.own.Exercise;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.evaluate.own.OwnRules;
import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of a team: each a file {@code .plimsoll/rules/*.yaml} beside the configuration. */
public final class OwnRuleFolder {

    /** Relative to the folder of the configuration. */
    public static final String PATH = ".plimsoll/rules";

    private static final int MOST_RULES = 200;
    private static final long MOST_BYTES = 256 * 1024;
    private static final int MOST_BROKEN_SHOWN = 10;

    private OwnRuleFolder() {}

    /**
     * The catalogue with the rules of the folder; the catalogue itself where there are none.
     *
     * @param shown how messages name a file
     * @param exercise told which conditions are looked at, or null
     * @throws CannotRun if a rule is wrong in any way, with the problems of all
     */
    public static RuleCatalog in(
            Path folder, Function<Path, String> shown, RuleCatalog catalog, @Nullable Exercise exercise) {
        List<OwnRule> rules = rules(folder, shown, catalog, ConfigurationFiles.PRESENT);
        return rules.isEmpty() ? catalog : catalog.with(new OwnRules(rules, exercise));
    }

    /** The rules alone, as some files say them. */
    public static List<OwnRule> rules(
            Path folder, Function<Path, String> shown, RuleCatalog catalog, ConfigurationFiles from) {
        List<Path> files = files(folder.resolve(PATH), shown, from);
        if (files.size() > MOST_RULES) {
            throw new CannotRun(shown.apply(folder.resolve(PATH)) + " holds more than " + MOST_RULES + " rules");
        }
        OwnRuleReader reader = new OwnRuleReader(catalog);
        List<OwnRule> rules = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Path file : files) {
            String name = shown.apply(file);
            try {
                OwnRule rule = reader.read(name, text(file, name, from));
                String other = seen.putIfAbsent(rule.id(), name);
                if (other != null) {
                    throw new CannotRun(name + ": " + other + " has a rule \"" + rule.id() + "\" as well");
                }
                rules.add(rule);
            } catch (CannotRun e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        if (!problems.isEmpty()) {
            throw new CannotRun(String.join("\n", problems.subList(0, Math.min(MOST_BROKEN_SHOWN, problems.size()))));
        }
        return rules;
    }

    private static List<Path> files(Path folder, Function<Path, String> shown, ConfigurationFiles from) {
        refuseLink(folder.getParent(), shown);
        refuseLink(folder, shown);
        List<Path> rules =
                from.in(folder).stream().filter(OwnRuleFolder::isRule).toList();
        rules.forEach(rule -> refuseLink(rule, shown));
        return rules;
    }

    private static boolean isRule(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** A link could lead out of the repository. */
    private static void refuseLink(@Nullable Path file, Function<Path, String> shown) {
        if (file != null && Files.isSymbolicLink(file)) {
            throw new CannotRun(shown.apply(file) + " is a link, and rules are read from no other place");
        }
    }

    private static String text(Path file, String shown, ConfigurationFiles from) {
        try {
            if (Files.exists(file) && Files.size(file) > MOST_BYTES) {
                throw new CannotRun(shown + " has more than " + MOST_BYTES + " bytes, which no rule needs");
            }
        } catch (IOException e) {
            throw new CannotRun("the rule " + shown + " cannot be read: " + e.getMessage(), e);
        }
        return from.text(file, shown);
    }
}
