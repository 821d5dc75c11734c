package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Texts. */
final class TextFunctions {

    private TextFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.ofEntries(
                Map.entry("chomp", of(TextFunctions::chomp)),
                Map.entry("lower", of(text -> text.toLowerCase(Locale.ROOT))),
                Map.entry("upper", of(text -> text.toUpperCase(Locale.ROOT))),
                Map.entry("title", of(TextFunctions::title)),
                Map.entry("trimspace", of(String::strip)),
                Map.entry("strrev", of(TextFunctions::reversed)),
                Map.entry("startswith", test(String::startsWith)),
                Map.entry("endswith", test(String::endsWith)),
                Map.entry("strcontains", test(String::contains)),
                Map.entry("trim", TextFunctions::trim),
                Map.entry("trimprefix", TextFunctions::trimPrefix),
                Map.entry("trimsuffix", TextFunctions::trimSuffix),
                Map.entry("indent", TextFunctions::indent),
                Map.entry("join", TextFunctions::join),
                Map.entry("split", TextFunctions::split),
                Map.entry("substr", TextFunctions::substring));
    }

    private static TerraformFunction of(UnaryOperator<String> operator) {
        return arguments -> {
            arguments.count(1, 1);
            return arguments.result(operator.apply(arguments.text(0)));
        };
    }

    private static TerraformFunction test(BiPredicate<String, String> test) {
        return arguments -> arguments.result(test.test(arguments.text(0), arguments.text(1)));
    }

    private static String chomp(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String title(String text) {
        StringBuilder title = new StringBuilder(text.length());
        int previous = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean inWord = Character.isLetterOrDigit(previous) || previous == '_';
            title.appendCodePoint(inWord ? c : Character.toTitleCase(c));
            previous = c;
        }
        return title.toString();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static Value trim(Arguments arguments) {
        String text = arguments.text(0);
        String cut = arguments.text(1);
        int start = 0;
        int end = text.length();
        while (start < end && cut.indexOf(text.codePointAt(start)) >= 0) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && cut.indexOf(text.codePointBefore(end)) >= 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return arguments.result(text.substring(start, end));
    }

    private static Value trimPrefix(Arguments arguments) {
        String text = arguments.text(0);
        String prefix = arguments.text(1);
        return arguments.result(text.startsWith(prefix) ? text.substring(prefix.length()) : text);
    }

    private static Value trimSuffix(Arguments arguments) {
        String text = arguments.text(0);
        String suffix = arguments.text(1);
        return arguments.result(text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text);
    }

    private static Value indent(Arguments arguments) {
        int width = arguments.whole(0);
        String text = arguments.text(1);
        long lines = text.chars().filter(c -> c == '\n').count();
        arguments.budget().checkText(text.length() + lines * Math.max(0L, width));
        return arguments.result(text.replace("\n", "\n" + " ".repeat(Math.max(0, width))));
    }

    private static Value join(Arguments arguments) {
        String separator = arguments.text(0);
        List<String> parts = new ArrayList<>();
        long length = 0;
        for (int i = 1; i < arguments.count(); i++) {
            for (Value item : arguments.items(i)) {
                String part = Conversion.text(Values.tree(item));
                parts.add(part);
                length += part.length() + separator.length();
                arguments.budget().checkText(length);
            }
        }
        return arguments.result(String.join(separator, parts));
    }

    private static Value split(Arguments arguments) {
        String separator = arguments.text(0);
        String text = arguments.text(1);
        List<String> parts = new ArrayList<>();
        if (separator.isEmpty()) {
            text.codePoints().mapToObj(Character::toString).forEach(parts::add);
            return arguments.textList(parts);
        }
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            parts.add(text.substring(start, at));
            start = at + separator.length();
        }
        parts.add(text.substring(start));
        return arguments.textList(parts);
    }

    private static Value substring(Arguments arguments) {
        int[] characters = arguments.text(0).codePoints().toArray();
        int offset = arguments.whole(1);
        int length = arguments.whole(2);
        if (offset < -characters.length) {
            throw new EvaluationError("the offset is before the start of the text");
        }
        int start = Math.min(characters.length, offset < 0 ? characters.length + offset : offset);
        long end = length < 0 ? characters.length : Math.min(characters.length, (long) start + length);
        return arguments.result(new String(characters, start, (int) end - start));
    }

    static List<Value> reversed(List<Value> values) {
        List<Value> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);
        return reversed;
    }
}
