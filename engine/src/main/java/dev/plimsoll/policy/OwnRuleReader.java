package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.evaluate.own.Clause;
import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.evaluate.own.Template;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Severity;
import dev.plimsoll.model.SourceRange;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one rule that a team wrote down. All problems of a file are told at once, each with line and column. */
final class OwnRuleReader {

    private static final List<String> KEYS =
            List.of("id", "title", "severity", "message", "help", "docs", "controls", "when");
    private static final List<String> REQUIRED = List.of("id", "title", "severity", "message", "when");
    private static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::id).toList();
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+){0,20}");
    private static final int LONGEST_ID = 80;
    private static final int LONGEST_TEXT = 2_000;

    /** More is a program. */
    private static final int MOST_CHARACTERS = 64 * 1024;

    private final RuleCatalog catalog;

    /** @param catalog with whose rules no id may clash */
    OwnRuleReader(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a file.
     *
     * @param shown how messages name it
     * @throws CannotRun if it is wrong in any way
     */
    OwnRule read(String shown, String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new CannotRun(shown + " has more than " + MOST_CHARACTERS + " characters, which no rule needs");
        }
        YamlDocument document = new YamlDocument(shown);
        Node root = document.read(text);
        if (root == null) {
            throw new CannotRun(shown + " is empty\nA rule has " + String.join(", ", REQUIRED) + ".");
        }
        YamlMapping mapping = YamlMapping.of(document, root, "a rule");
        mapping.refuseOthersThan(KEYS, "key");
        for (String key : REQUIRED) {
            if (mapping.value(key) == null) {
                document.problem(root, "\"" + key + "\" is missing");
            }
        }
        String id = id(mapping);
        Severity severity = mapping.word("severity", SEVERITIES)
                .map(word -> Severity.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(Severity.WARNING);
        String title = sentence(mapping, "title").orElse("");
        List<Clause> clauses = new OwnClauseReader(document, text).read(mapping);
        Template message = new OwnTemplateReader(document, clauses)
                .read(mapping.value("message"), sentence(mapping, "message").orElse(""));
        OwnRule rule = new OwnRule(
                card(id, title, severity, controls(mapping)),
                message,
                sentence(mapping, "help").orElse(null),
                docs(mapping).orElse(null),
                clauses,
                text,
                SourceRange.wholeFile(shown));
        document.refuseProblems();
        return rule;
    }

    private String id(YamlMapping mapping) {
        String id = mapping.text("id").orElse("");
        if (mapping.value("id") == null) {
            return id;
        }
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            mapping.valueProblem("id", "an id is words in lower case joined by hyphens, such as require-tenant-column");
        } else if (catalog.rule(id).isPresent()) {
            mapping.valueProblem("id", "Plimsoll itself has a rule \"" + id + "\": choose another id");
        }
        return id;
    }

    private static Optional<String> sentence(YamlMapping mapping, String key) {
        Optional<String> text = mapping.text(key).map(String::strip);
        if (text.filter(words -> words.length() > LONGEST_TEXT).isPresent()) {
            mapping.valueProblem(key, "\"" + key + "\" has more than " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    private static Optional<String> docs(YamlMapping mapping) {
        Optional<String> docs = sentence(mapping, "docs");
        if (docs.filter(address -> !address.startsWith("https://")).isPresent()) {
            mapping.valueProblem("docs", "\"docs\" is the address of a page, https://…");
        }
        return docs;
    }

    private static Map<String, List<String>> controls(YamlMapping mapping) {
        YamlMapping written = mapping.mapping("controls");
        Map<String, List<String>> controls = new LinkedHashMap<>();
        written.keys().forEach(framework -> controls.put(framework, written.texts(framework)));
        return controls;
    }

    private static RuleCard card(String id, String title, Severity severity, Map<String, List<String>> controls) {
        return new RuleCard(
                id,
                OwnRule.PACK,
                title,
                severity,
                true,
                "",
                OwnRule.PACK,
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                Map.of(),
                controls,
                List.of(),
                List.of());
    }
}
