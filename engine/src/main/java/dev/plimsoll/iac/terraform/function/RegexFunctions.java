package dev.plimsoll.iac.terraform.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Regular expressions, in RE2's syntax and time. */
final class RegexFunctions {

    private static final int LONGEST_PATTERN = 1000;

    private RegexFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.of(
                "regex", RegexFunctions::regex,
                "regexall", RegexFunctions::regexAll,
                "replace", RegexFunctions::replace);
    }

    private static Pattern pattern(String pattern) {
        if (pattern.length() > LONGEST_PATTERN) {
            throw new EvaluationError("the pattern is too long");
        }
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException malformed) {
            throw new EvaluationError("the pattern is malformed: " + malformed.getDescription());
        }
    }

    private static Value regex(Arguments arguments) {
        Pattern pattern = pattern(arguments.text(0));
        Matcher matcher = pattern.matcher(arguments.text(1));
        if (!matcher.find()) {
            throw new EvaluationError("the text does not match the pattern");
        }
        return arguments.result(match(arguments, pattern, matcher));
    }

    private static Value regexAll(Arguments arguments) {
        Pattern pattern = pattern(arguments.text(0));
        Matcher matcher = pattern.matcher(arguments.text(1));
        List<Value> matches = new ArrayList<>();
        while (matcher.find()) {
            arguments.budget().checkSize(matches.size());
            matches.add(arguments.part(match(arguments, pattern, matcher)));
        }
        return arguments.list(matches);
    }

    /** The whole match, or the list of its groups, or the map of its named groups. */
    private static Tree match(Arguments arguments, Pattern pattern, Matcher matcher) {
        if (matcher.groupCount() == 0) {
            return new Tree.Text(matcher.group());
        }
        if (!pattern.namedGroups().isEmpty()) {
            Map<String, Value> groups = new LinkedHashMap<>();
            pattern.namedGroups().forEach((name, index) -> groups.put(name, group(arguments, matcher, index)));
            return new Tree.Fields(groups);
        }
        List<Value> groups = new ArrayList<>();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            groups.add(group(arguments, matcher, i));
        }
        return new Tree.Items(groups, false);
    }

    private static Value group(Arguments arguments, Matcher matcher, int index) {
        String group = matcher.group(index);
        return arguments.part(group == null ? new Tree.Nothing() : new Tree.Text(group));
    }

    private static Value replace(Arguments arguments) {
        String text = arguments.text(0);
        String searched = arguments.text(1);
        String replacement = arguments.text(2);
        boolean regex = searched.length() > 1 && searched.startsWith("/") && searched.endsWith("/");
        return regex
                ? replaceMatches(arguments, text, pattern(searched.substring(1, searched.length() - 1)), replacement)
                : replaceText(arguments, text, searched, replacement);
    }

    private static Value replaceText(Arguments arguments, String text, String searched, String replacement) {
        long occurrences = searched.isEmpty() ? text.length() + 1L : text.length() / searched.length();
        arguments.budget().charge(text.length() / 64);
        if (text.length() + occurrences * replacement.length() > 64L * 1024 * 1024) {
            arguments.budget().checkText(Long.MAX_VALUE);
        }
        return arguments.result(text.replace(searched, replacement));
    }

    private static Value replaceMatches(Arguments arguments, String text, Pattern pattern, String replacement) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            result.append(text, from, matcher.start());
            GroupReferences.expand(replacement, pattern, matcher, result);
            arguments.budget().checkText(result.length());
            from = matcher.end();
        }
        return arguments.result(result.append(text.substring(from)).toString());
    }
}
