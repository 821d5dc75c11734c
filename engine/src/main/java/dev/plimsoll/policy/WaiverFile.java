package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.Glob;
import dev.plimsoll.model.CannotRun;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a file of waivers as strictly as the configuration: one that cannot be understood ends the run, so it accepts nothing. */
public final class WaiverFile {

    /** Beside the configuration, or in the working directory where there is none. */
    public static final String PATH = ".plimsoll/waivers.yaml";

    private static final List<String> KEYS = List.of("version", "waivers");
    private static final List<String> WAIVER_KEYS = List.of(
            "rule", "object", "path", "fingerprint", "database", "reason", "owner", "approved-by", "ticket", "until");
    private static final String FINGERPRINT = "[0-9a-f]{32}";
    private static final int LONGEST_PATTERN = 1024;

    private final RuleCatalog catalog;

    public WaiverFile(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a file.
     *
     * @param shown how messages name it
     * @throws CannotRun if it cannot be read or is wrong in any way
     */
    public Waivers read(Path file, String shown) {
        return read(ConfigurationFiles.PRESENT.text(file, shown), shown);
    }

    /** As {@link #read(Path, String)}. */
    public Waivers read(String text, String shown) {
        YamlDocument document = new YamlDocument(shown);
        Node root = document.read(text);
        if (root == null) {
            throw new CannotRun(shown + " is empty\nIt begins with \"version: 1\".");
        }
        YamlMapping mapping = YamlMapping.of(document, root, "the file of waivers");
        mapping.refuseOthersThan(KEYS, "key");
        if (!mapping.text("version").equals(Optional.of("1"))) {
            document.problem(root, "it must say \"version: 1\"; this version of Plimsoll reads no other");
        }
        List<Waiver> waivers = new ArrayList<>();
        for (YamlMapping entry : mapping.mappings("waivers", "a waiver")) {
            waiver(entry).ifPresent(waivers::add);
        }
        document.refuseProblems();
        return new Waivers(waivers);
    }

    private Optional<Waiver> waiver(YamlMapping entry) {
        entry.refuseOthersThan(WAIVER_KEYS, "key");
        Optional<String> rule = rule(entry);
        Optional<LocalDate> until = until(entry);
        Optional<String> reason = required(entry, "reason", "why somebody accepts the findings");
        Optional<String> object = pattern(entry, "object");
        Optional<String> path = pattern(entry, "path");
        Optional<String> fingerprint = entry.text("fingerprint");
        if (entry.value("object") == null && entry.value("path") == null && entry.value("fingerprint") == null) {
            entry.problem("a waiver must say what it covers: \"object\", \"path\" or \"fingerprint\"");
        }
        if (fingerprint.isPresent() && !fingerprint.get().matches(FINGERPRINT)) {
            entry.valueProblem("fingerprint", "\"fingerprint\" must be the 32 hexadecimal digits that reports show");
        }
        if (rule.isEmpty() || until.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Waiver(
                rule.get(),
                object.map(NamePattern::new).orElse(null),
                path.map(Glob::of).orElse(null),
                fingerprint.orElse(null),
                entry.text("database").orElse(null),
                reason.get(),
                entry.text("owner").orElse(null),
                entry.text("approved-by").orElse(null),
                entry.text("ticket").orElse(null),
                until.get(),
                entry.range("rule").orElseThrow()));
    }

    private Optional<String> rule(YamlMapping entry) {
        Optional<String> word = required(entry, "rule", "the rule whose findings are accepted");
        if (word.isEmpty()) {
            return word;
        }
        Optional<RuleCard> card = catalog.rule(word.get());
        if (card.isEmpty()) {
            entry.valueProblem(
                    "rule", "unknown rule \"" + word.get() + "\"" + Spelling.hint(word.get(), RuleIds.of(catalog)));
        } else if (!Waivers.isWaivable(card.get().id())) {
            entry.valueProblem("rule", "findings of " + card.get().id() + " cannot be waived");
        }
        return card.map(RuleCard::id);
    }

    private static Optional<LocalDate> until(YamlMapping entry) {
        Optional<String> text = required(entry, "until", "its last day, such as 2026-12-31");
        try {
            return text.map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            entry.valueProblem("until", "\"until\" must be a date such as 2026-12-31, not \"" + text.orElse("") + "\"");
            return Optional.empty();
        }
    }

    private static Optional<String> required(YamlMapping entry, String key, String what) {
        Optional<String> text = entry.text(key).map(String::strip).filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            entry.problem("a waiver must give \"" + key + "\": " + what);
        }
        return text;
    }

    /** A key that is there and empty must not widen the waiver to all. */
    private static Optional<String> pattern(YamlMapping entry, String key) {
        Optional<String> text = entry.text(key).filter(value -> !value.isEmpty());
        if (entry.value(key) != null && text.isEmpty()) {
            entry.valueProblem(key, "\"" + key + "\" is empty");
        } else if (text.isPresent() && text.get().length() > LONGEST_PATTERN) {
            entry.valueProblem(key, "the pattern has more than " + LONGEST_PATTERN + " characters");
        }
        return text;
    }
}
