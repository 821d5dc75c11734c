package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The functions that make texts. */
final class Texts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(!?)([^{}$]*)}");

    /** Longest text that is made, in UTF-16 units. */
    private static final int LONGEST = 1024 * 1024;

    private final Evaluation evaluation;

    Texts(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    Value substituted(Call call) {
        List<Node> arguments = call.argument().items();
        Node template = arguments.isEmpty() ? call.argument() : arguments.get(0);
        Map<String, Value> names = new HashMap<>();
        if (arguments.size() > 1) {
            arguments.get(1).entries().forEach(entry -> names.put(entry.key(), evaluation.value(entry.value())));
        }
        String text = template.scalarText().orElse("");
        List<Value> parts = new ArrayList<>();
        int end = 0;
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            parts.add(literal(text.substring(end, matcher.start()), call.range()));
            String name = matcher.group(2).strip();
            parts.add(
                    matcher.group(1).isEmpty()
                            ? named(name, names, call.range())
                            : literal("${" + name + "}", call.range()));
            end = matcher.end();
        }
        parts.add(literal(text.substring(end), call.range()));
        Optional<Value> dynamic = DynamicReference.in(text, call.range());
        return dynamic.isPresent()
                ? dynamic.get().with(dynamic.get().trace().and(Traces.of(parts, call.range())))
                : text("", parts, call);
    }

    private Value named(String name, Map<String, Value> names, SourceRange range) {
        Value given = names.get(name);
        if (given != null) {
            return given;
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? evaluation.reference(name, range)
                : evaluation.attribute(name.substring(0, dot), name.substring(dot + 1), range);
    }

    Value joined(Call call) {
        List<Node> arguments = call.argument().items();
        if (arguments.size() != 2) {
            return Unknowns.error("!Join needs a delimiter and a list", call.range());
        }
        Value list = evaluation.value(arguments.get(1));
        if (list instanceof Value.Known known && known.tree() instanceof Tree.Items items) {
            return text(arguments.get(0).scalarText().orElse(""), items.values(), call);
        }
        return Unknowns.first(List.of(list), call.range(), "!Join has no list to join");
    }

    Value split(Call call) {
        List<Node> arguments = call.argument().items();
        if (arguments.size() != 2) {
            return Unknowns.error("!Split needs a delimiter and a text", call.range());
        }
        String delimiter = arguments.get(0).scalarText().orElse("");
        Value text = evaluation.value(arguments.get(1));
        if (delimiter.isEmpty() || text.text().isEmpty()) {
            return Unknowns.first(List.of(text), call.range(), "!Split has nothing to split");
        }
        List<Value> parts = Stream.of(text.text().get().split(Pattern.quote(delimiter), -1))
                .<Value>map(part ->
                        new Value.Known(new Tree.Text(part), text.trace().movedTo(call.range())))
                .toList();
        return new Value.Known(new Tree.Items(parts), Traces.of(List.of(text), call.range()));
    }

    Value base64(Call call) {
        Value text = evaluation.value(call.argument());
        return text.text()
                .<Value>map(plain -> new Value.Known(
                        new Tree.Text(Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8))),
                        Traces.of(List.of(text), call.range())))
                .orElseGet(() -> Unknowns.first(List.of(text), call.range(), "!Base64 has no text"));
    }

    private static Value literal(String text, SourceRange range) {
        return new Value.Known(new Tree.Text(text), Trace.at(range));
    }

    private static Value text(String delimiter, List<Value> parts, Call call) {
        StringBuilder text = new StringBuilder();
        for (Value part : parts) {
            Optional<String> known = part.text();
            if (known.isEmpty()) {
                return Unknowns.first(parts, call.range(), call.shortName() + " has a part that is no text");
            }
            if (text.length() + known.get().length() > LONGEST) {
                return Unknowns.of(Kind.LIMIT, call.shortName() + " makes too long a text", call.range());
            }
            text.append(text.isEmpty() && part == parts.get(0) ? "" : delimiter).append(known.get());
        }
        Value value = new Value.Known(new Tree.Text(text.toString()), Traces.of(parts, call.range()));
        Optional<Value> dynamic = DynamicReference.in(text.toString(), call.range());
        return dynamic.map(reference -> reference.with(reference.trace().and(value.trace())))
                .orElse(value);
    }
}
