package dev.plimsoll.iac.compose;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts variables into a text, as https://docs.docker.com/reference/compose-file/interpolation/ says. The shell may set any variable: one
 * without a value in {@code .env} and without default is not known, though Compose would take it for empty.
 */
final class Interpolation {

    private static final int MOST_NESTING = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern OPERATOR = Pattern.compile(":?[-+?]");

    private final Map<String, Value> variables;

    /** @param variables those with a value, with the place that gives it */
    Interpolation(Map<String, Value> variables) {
        this.variables = variables;
    }

    /** @param trace of the text */
    Value value(String text, Trace trace) {
        return text.indexOf('$') < 0 ? new Value.Known(new Tree.Text(text), trace) : value(text, trace, 0);
    }

    private Value value(String text, Trace trace, int nesting) {
        if (nesting > MOST_NESTING) {
            return unknown(Kind.LIMIT, "its variables nest too deep", trace);
        }
        List<Value> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int dollar = text.indexOf('$', at);
            int end = dollar < 0 ? text.length() : dollar;
            parts.add(new Value.Known(new Tree.Text(text.substring(at, end)), trace));
            at = end;
            if (dollar >= 0) {
                Optional<Integer> after = variable(text, dollar + 1, trace, nesting, parts);
                if (after.isEmpty()) {
                    return unknown(Kind.ERROR, "a variable in it is written wrongly", trace);
                }
                at = after.get();
            }
        }
        return joined(parts, trace);
    }

    /** Adds the value of what follows a dollar sign; gives the offset behind it, or empty for what is no variable. */
    private Optional<Integer> variable(String text, int start, Trace trace, int nesting, List<Value> parts) {
        if (text.startsWith("$", start)) {
            parts.add(new Value.Known(new Tree.Text("$"), trace));
            return Optional.of(start + 1);
        }
        boolean braced = text.startsWith("{", start);
        Matcher name = NAME.matcher(text).region(start + (braced ? 1 : 0), text.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        if (!braced) {
            parts.add(plain(name.group(), trace));
            return Optional.of(name.end());
        }
        int close = closing(text, name.end());
        if (close < 0) {
            return Optional.empty();
        }
        String rest = text.substring(name.end(), close);
        Matcher operator = OPERATOR.matcher(rest);
        if (!rest.isEmpty() && !operator.lookingAt()) {
            return Optional.empty();
        }
        parts.add(
                rest.isEmpty()
                        ? plain(name.group(), trace)
                        : operated(name.group(), operator.group(), rest.substring(operator.end()), trace, nesting));
        return Optional.of(close + 1);
    }

    private static int closing(String text, int from) {
        int open = 1;
        for (int at = from; at < text.length(); at++) {
            if (text.startsWith("${", at)) {
                open++;
            } else if (text.charAt(at) == '}' && --open == 0) {
                return at;
            }
        }
        return -1;
    }

    private Value plain(String name, Trace trace) {
        return Optional.ofNullable(variables.get(name))
                .map(value -> value.with(value.trace().movedTo(trace.range())))
                .orElseGet(() -> new Value.Unknown(
                        new UnknownReason(
                                Kind.INPUT, "variable \"" + name + "\" has no value", "set it in the file .env"),
                        trace));
    }

    private Value operated(String name, String operator, String word, Trace trace, int nesting) {
        Value set = variables.get(name);
        boolean present =
                set != null && (operator.length() == 1 || !set.text().orElse("").isEmpty());
        DecidingPlace byDefault = new DecidingPlace("${" + name + "}", "", DecidingPlace.Kind.DEFAULT, trace.range());
        return switch (operator.charAt(operator.length() - 1)) {
            case '-' -> present ? plain(name, trace) : value(word, trace.through(byDefault), nesting + 1);
            case '+' ->
                present
                        ? value(word, trace, nesting + 1)
                        : new Value.Known(new Tree.Text(""), trace.through(byDefault));
            default -> plain(name, trace);
        };
    }

    private static Value joined(List<Value> parts, Trace trace) {
        Trace all = trace;
        StringBuilder text = new StringBuilder();
        for (Value part : parts) {
            all = all.and(part.trace());
            text.append(part.text().orElse(""));
        }
        for (Value part : parts) {
            if (part instanceof Value.Unknown unknown) {
                return unknown.with(all);
            }
        }
        return new Value.Known(new Tree.Text(text.toString()), all);
    }

    private static Value unknown(Kind kind, String text, Trace trace) {
        return new Value.Unknown(new UnknownReason(kind, text, ""), trace);
    }
}
