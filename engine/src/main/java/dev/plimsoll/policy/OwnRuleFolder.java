package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.own.Exercise;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.evaluate.own.OwnRules;
import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
        List<Path> files = files(folder.resolve(PATH), shown);
        if (files.isEmpty()) {
            return catalog;
        }
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
                OwnRule rule = reader.read(name, text(file, name));
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
        return catalog.with(new OwnRules(rules, exercise));
    }

    private static List<Path> files(Path folder, Function<Path, String> shown) {
        refuseLink(folder.getParent(), shown);
        refuseLink(folder, shown);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> rules = files.filter(OwnRuleFolder::isRule).sorted().toList();
            rules.forEach(rule -> refuseLink(rule, shown));
            return rules;
        } catch (IOException e) {
            throw new CannotRun("the rules in " + shown.apply(folder) + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isRule(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    /** A link could lead out of the repository. */
    private static void refuseLink(@Nullable Path file, Function<Path, String> shown) {
        if (file != null && Files.isSymbolicLink(file)) {
            throw new CannotRun(shown.apply(file) + " is a link, and rules are read from no other place");
        }
    }

    private static String text(Path file, String shown) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CannotRun(shown + " has more than " + MOST_BYTES + " bytes, which no rule needs");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CannotRun(shown + " is not UTF-8", e);
        } catch (IOException e) {
            throw new CannotRun("the rule " + shown + " cannot be read: " + e.getMessage(), e);
        }
    }
}
