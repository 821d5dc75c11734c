package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of resources, also where a part of them is only known when they are created: {@code shop-{uniqueString(resourceGroup().id)}}. Equal
 * names are those of one resource.
 */
final class Symbols {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,3})(?::[^}]*)?}");
    private static final int LONGEST = 2_000;

    private final Evaluation evaluation;
    private final Set<String> open = new HashSet<>();

    Symbols(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    String of(Node node) {
        Optional<String> text = node.scalarText();
        if (text.isEmpty()) {
            return "{?}";
        }
        return ExpressionParser.isExpression(text.get())
                ? ExpressionParser.parse(text.get()).map(this::of).orElse("{?}")
                : text.get();
    }

    String of(Expression expression) {
        String symbol = whole(expression);
        return symbol.length() > LONGEST ? symbol.substring(0, LONGEST) : symbol;
    }

    private String whole(Expression expression) {
        Value value = evaluation.value(expression, evaluation.template().root().range());
        if (value.text().isPresent()) {
            return value.text().get();
        }
        if (expression instanceof Expression.Call call) {
            List<Expression> arguments = call.arguments();
            switch (call.name().toLowerCase(Locale.ROOT)) {
                case "concat" -> {
                    return arguments.stream().map(this::of).collect(Collectors.joining());
                }
                case "format" -> {
                    return arguments.isEmpty() ? "{?}" : formatted(arguments);
                }
                case "parameters" -> {
                    return named(arguments)
                            .map(name -> once("p " + name, () -> evaluation.parameterSymbol(name, this)))
                            .orElse("{?}");
                }
                case "variables" -> {
                    return named(arguments)
                            .flatMap(evaluation::variableDefinition)
                            .map(definition -> once("v " + definition.range(), () -> of(definition)))
                            .orElse("{?}");
                }
                case "resourceid", "subscriptionresourceid", "tenantresourceid", "extensionresourceid" -> {
                    Optional<ResourceName> name = ResourceIds.of(call, this);
                    if (name.isPresent()) {
                        return name.get().address();
                    }
                }
                default -> {}
            }
        }
        return "{" + written(expression) + "}";
    }

    /** Guards against names that are made from themselves. */
    private String once(String what, Supplier<String> symbol) {
        if (!open.add(what)) {
            return "{?}";
        }
        String made = symbol.get();
        open.remove(what);
        return made;
    }

    private static Optional<String> named(List<Expression> arguments) {
        return arguments.size() == 1 && arguments.get(0) instanceof Expression.Text text
                ? Optional.of(text.text())
                : Optional.empty();
    }

    private String formatted(List<Expression> arguments) {
        Matcher matcher = PLACE.matcher(of(arguments.get(0)));
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            int place = Integer.parseInt(matcher.group(1)) + 1;
            String part = place < arguments.size() ? of(arguments.get(place)) : "{?}";
            matcher.appendReplacement(text, Matcher.quoteReplacement(part));
        }
        return matcher.appendTail(text).toString();
    }

    /** The expression with what is known of it. */
    private String written(Expression expression) {
        if (expression instanceof Expression.Call call) {
            return call.name()
                    + call.arguments().stream().map(this::argument).collect(Collectors.joining(", ", "(", ")"));
        } else if (expression instanceof Expression.Member member) {
            return written(member.of()) + "." + member.name();
        } else if (expression instanceof Expression.Index index) {
            return written(index.of()) + "[" + argument(index.at()) + "]";
        }
        return argument(expression);
    }

    private String argument(Expression expression) {
        Optional<String> text = evaluation
                .value(expression, evaluation.template().root().range())
                .text();
        return text.isPresent() ? "'" + text.get() + "'" : written(expression);
    }

    /** Whether a part of a name is not known. */
    static boolean isOpen(String symbol) {
        return symbol.indexOf('{') >= 0;
    }
}
