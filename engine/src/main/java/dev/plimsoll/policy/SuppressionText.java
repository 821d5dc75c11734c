package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of one suppression, the same in every kind of file: {@code plimsoll:ignore rule, rule reason="…" until=2026-12-31 owner=…}.
 *
 * @param wholeFile whether it says {@code ignore-file}
 */
record SuppressionText(
        boolean wholeFile,
        List<String> rules,
        String reason,
        @Nullable LocalDate until,
        @Nullable String owner) {

    private static final String PREFIX = "plimsoll:";
    private static final List<String> VERBS = List.of("ignore", "ignore-file");
    private static final List<String> ATTRIBUTES = List.of("reason", "until", "owner");
    private static final Pattern WORD = Pattern.compile("[^\\s,=\"]+");
    private static final Pattern VALUE = Pattern.compile("=\\s*+(?:\"([^\"]*+)\"|([^\\s\"]++))");
    private static final int LONGEST = 2000;
    private static final String FORM = "; write plimsoll:ignore <rule> reason=\"…\"";

    /** The words could not be read; the message says why. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message, null, false, false);
        }
    }

    SuppressionText {
        rules = List.copyOf(rules);
    }

    /** Whether a line of a comment, without what marks it as one, is meant as a suppression. */
    static boolean begins(String line) {
        return line.startsWith(PREFIX);
    }

    /** Reads a line for which {@link #begins} holds. */
    static SuppressionText read(String line, RuleCatalog catalog) throws Malformed {
        if (line.length() > LONGEST) {
            throw new Malformed("it is longer than " + LONGEST + " characters");
        }
        Scanner scanner = new Scanner(line, PREFIX.length());
        String verb = scanner.word();
        if (!VERBS.contains(verb)) {
            throw new Malformed("\"plimsoll:" + verb + "\" is not known" + Spelling.hint(verb, VERBS) + FORM);
        }
        List<String> rules = new ArrayList<>();
        Map<String, String> attributes = new LinkedHashMap<>();
        while (scanner.hasMore()) {
            String word = scanner.word();
            Optional<String> value = scanner.value();
            if (value.isPresent()) {
                addAttribute(attributes, word, value.get());
            } else if (attributes.isEmpty()) {
                rules.add(ruleId(word, catalog));
            } else {
                throw new Malformed("\"" + word + "\" is neither a rule nor an attribute" + FORM);
            }
            scanner.skipComma();
        }
        boolean wholeFile = verb.equals("ignore-file");
        if (rules.isEmpty() && !wholeFile) {
            throw new Malformed("it names no rule" + FORM);
        }
        String reason = attributes.getOrDefault("reason", "").strip();
        if (reason.isEmpty()) {
            throw new Malformed("it gives no reason: add reason=\"…\"");
        }
        return new SuppressionText(wholeFile, rules, reason, date(attributes.get("until")), attributes.get("owner"));
    }

    private static void addAttribute(Map<String, String> attributes, String name, String value) throws Malformed {
        if (!ATTRIBUTES.contains(name)) {
            throw new Malformed("unknown attribute \"" + name + "\"" + Spelling.hint(name, ATTRIBUTES));
        }
        if (attributes.putIfAbsent(name, value) != null) {
            throw new Malformed("\"" + name + "\" is given twice");
        }
    }

    private static String ruleId(String word, RuleCatalog catalog) throws Malformed {
        Optional<RuleCard> card = catalog.rule(word);
        if (card.isEmpty()) {
            throw new Malformed("unknown rule \"" + word + "\"" + Spelling.hint(word, RuleIds.of(catalog)));
        }
        return card.get().id();
    }

    private static @Nullable LocalDate date(@Nullable String text) throws Malformed {
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Malformed("\"until\" must be a date such as 2026-12-31, not \"" + text + "\"");
        }
    }

    /** Reads words and values from left to right. */
    private static final class Scanner {
        private final String text;
        private int at;

        Scanner(String text, int from) {
            this.text = text;
            this.at = from;
        }

        boolean hasMore() {
            skipSpace();
            return at < text.length();
        }

        String word() throws Malformed {
            Matcher matcher = WORD.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new Malformed(
                        "a word is missing after \"" + text.substring(0, at).strip() + "\"" + FORM);
            }
            at = matcher.end();
            return matcher.group();
        }

        /** What follows an equals sign, quoted or not. */
        Optional<String> value() throws Malformed {
            skipSpace();
            if (at == text.length() || text.charAt(at) != '=') {
                return Optional.empty();
            }
            Matcher matcher = VALUE.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                throw new Malformed("a value is missing or its quote has no end" + FORM);
            }
            at = matcher.end();
            return Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }

        void skipComma() {
            skipSpace();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            }
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
