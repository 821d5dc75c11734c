package dev.plimsoll.iac.arm;

import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions that make texts, or tell something of them. */
final class TextFunctions {

    private static final Pattern PLACE = Pattern.compile("\\{\\{|}}|\\{(\\d{1,3})(?::([A-Za-z]?)(\\d{0,2}))?}");

    private TextFunctions() {}

    static void addTo(Map<String, ArmFunction> functions) {
        functions.put("format", TextFunctions::formatted);
        functions.put("tolower", arguments -> changed(arguments, text -> text.toLowerCase(Locale.ROOT)));
        functions.put("toupper", arguments -> changed(arguments, text -> text.toUpperCase(Locale.ROOT)));
        functions.put("trim", arguments -> changed(arguments, String::strip));
        functions.put(
                "base64",
                arguments -> changed(
                        arguments, text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
        functions.put("replace", TextFunctions::replaced);
        functions.put("substring", TextFunctions::part);
        functions.put("split", TextFunctions::split);
        functions.put("join", TextFunctions::joined);
        functions.put("padleft", TextFunctions::padded);
        functions.put("uri", TextFunctions::uri);
        functions.put("string", TextFunctions::string);
        functions.put("startswith", arguments -> told(arguments, String::startsWith));
        functions.put("endswith", arguments -> told(arguments, String::endsWith));
        functions.put("indexof", arguments -> place(arguments, String::indexOf));
        functions.put("lastindexof", arguments -> place(arguments, String::lastIndexOf));
    }

    private static Value changed(Arguments arguments, UnaryOperator<String> change) {
        return arguments.text(0).map(text -> arguments.text(change.apply(text))).orElseGet(arguments::unfit);
    }

    /** Without difference of case, as the functions of templates have it. */
    private static Value told(Arguments arguments, BiFunction<String, String, Boolean> question) {
        return arguments
                .texts()
                .filter(texts -> texts.size() == 2)
                .map(texts -> arguments.truth(question.apply(lower(texts.get(0)), lower(texts.get(1)))))
                .orElseGet(arguments::unfit);
    }

    private static Value place(Arguments arguments, BiFunction<String, String, Integer> question) {
        return arguments
                .texts()
                .filter(texts -> texts.size() == 2)
                .map(texts -> arguments.numeral(question.apply(lower(texts.get(0)), lower(texts.get(1)))))
                .orElseGet(arguments::unfit);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Value formatted(Arguments arguments) {
        Optional<String> format = arguments.text(0);
        if (format.isEmpty()) {
            return arguments.unfit();
        }
        StringBuilder made = new StringBuilder();
        Matcher matcher = PLACE.matcher(format.get());
        while (matcher.find()) {
            Optional<String> part =
                    matcher.group(1) == null ? Optional.of(matcher.group().substring(1)) : part(arguments, matcher);
            if (part.isEmpty()) {
                return arguments.unfit();
            }
            matcher.appendReplacement(made, Matcher.quoteReplacement(part.get()));
        }
        return arguments.text(matcher.appendTail(made).toString());
    }

    /** Numbers with leading zeros are the only form that is written out. */
    private static Optional<String> part(Arguments arguments, Matcher place) {
        Optional<String> text = arguments.text(Integer.parseInt(place.group(1)) + 1);
        String form = place.group(2) == null ? "" : place.group(2);
        if (form.isEmpty()) {
            return text;
        }
        String digits = place.group(3);
        return text.filter(number -> form.equalsIgnoreCase("d") && number.matches("[0-9]{1,30}"))
                .map(number ->
                        "0".repeat(Math.max(0, (digits.isEmpty() ? 0 : Integer.parseInt(digits)) - number.length()))
                                + number);
    }

    private static Value replaced(Arguments arguments) {
        return arguments
                .texts()
                .filter(texts -> texts.size() == 3 && !texts.get(1).isEmpty())
                .map(texts -> arguments.text(texts.get(0).replace(texts.get(1), texts.get(2))))
                .orElseGet(arguments::unfit);
    }

    private static Value part(Arguments arguments) {
        Optional<String> text = arguments.text(0);
        Optional<Integer> start = arguments.integer(1);
        if (text.isEmpty()
                || start.isEmpty()
                || start.get() < 0
                || start.get() > text.get().length()) {
            return arguments.unfit();
        }
        int longest = text.get().length() - start.get();
        if (arguments.count() > 2 && arguments.integer(2).isEmpty()) {
            return arguments.unfit();
        }
        int length = arguments.integer(2).orElse(longest);
        return length < 0 || length > longest
                ? arguments.unfit()
                : arguments.text(text.get().substring(start.get(), start.get() + length));
    }

    private static Value split(Arguments arguments) {
        Optional<String> text = arguments.text(0);
        List<String> delimiters =
                arguments.texts(1).or(() -> arguments.text(1).map(List::of)).orElse(List.of());
        if (text.isEmpty() || delimiters.isEmpty() || delimiters.contains("")) {
            return arguments.unfit();
        }
        List<String> patterns = delimiters.stream().map(Pattern::quote).toList();
        return arguments.itemsOfTexts(List.of(text.get().split(String.join("|", patterns), -1)));
    }

    private static Value joined(Arguments arguments) {
        Optional<List<String>> parts = arguments.texts(0);
        Optional<String> delimiter = arguments.text(1);
        return parts.isPresent() && delimiter.isPresent()
                ? arguments.text(String.join(delimiter.get(), parts.get()))
                : unfitItem(arguments);
    }

    /** An element that is not known leaves the whole unknown. */
    private static Value unfitItem(Arguments arguments) {
        List<Value> all = new ArrayList<>(arguments.values());
        arguments.list(0).ifPresent(all::addAll);
        return new Arguments(arguments.function(), all, arguments.range()).unfit();
    }

    private static Value padded(Arguments arguments) {
        Optional<String> text = arguments.text(0);
        Optional<Integer> length = arguments.integer(1).filter(wanted -> wanted <= 10_000);
        if (text.isEmpty() || length.isEmpty()) {
            return arguments.unfit();
        }
        String filler = arguments.text(2).orElse(" ");
        return arguments.text(
                filler.repeat(Math.max(0, length.get() - text.get().length())) + text.get());
    }

    private static Value uri(Arguments arguments) {
        return arguments
                .texts()
                .filter(texts -> texts.size() == 2)
                .map(texts -> arguments.text(texts.get(0).replaceFirst("/+$", "") + "/"
                        + texts.get(1).replaceFirst("^/+", "")))
                .orElseGet(arguments::unfit);
    }

    private static Value string(Arguments arguments) {
        Optional<String> text = arguments.text(0);
        boolean scalar = arguments.tree(0).filter(Tree.Scalar.class::isInstance).isPresent();
        return text.isPresent() && scalar ? arguments.text(text.get()) : arguments.unfit();
    }
}
