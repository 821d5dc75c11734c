package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.iac.document.Typing;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates what stands in one template, given its parameters, at one turn of its loops. */
final class Evaluation {

    private final Template template;
    private final Parameters parameters;
    private final Variables variables;
    private final Targets targets;
    private final Budget budget;
    private final CopyIndexes copies;
    private final Map<String, Value> lambdaVariables;

    Evaluation(Template template, Map<String, Parameters.Given> given, Targets targets, Budget budget) {
        this(
                template,
                new Parameters(template, given),
                new Variables(template, budget),
                targets,
                budget,
                CopyIndexes.NONE,
                Map.of());
    }

    private Evaluation(
            Template template,
            Parameters parameters,
            Variables variables,
            Targets targets,
            Budget budget,
            CopyIndexes copies,
            Map<String, Value> lambdaVariables) {
        this.template = template;
        this.parameters = parameters;
        this.variables = variables;
        this.targets = targets;
        this.budget = budget;
        this.copies = copies;
        this.lambdaVariables = lambdaVariables;
    }

    Evaluation at(CopyIndexes turn) {
        return new Evaluation(template, parameters, variables, targets, budget, turn, lambdaVariables);
    }

    /** The same with other resources to refer to: those of a nested template that is evaluated from outside. */
    Evaluation among(Targets others) {
        return new Evaluation(template, parameters, variables, others, budget, copies, lambdaVariables);
    }

    /** The same within a lambda expression. */
    Evaluation with(String variable, Value value) {
        Map<String, Value> inner = new HashMap<>(lambdaVariables);
        inner.put(variable, value);
        return new Evaluation(template, parameters, variables, targets, budget, copies, Map.copyOf(inner));
    }

    CopyIndexes copies() {
        return copies;
    }

    Template template() {
        return template;
    }

    Targets targets() {
        return targets;
    }

    Budget budget() {
        return budget;
    }

    Value value(Node node) {
        if (!budget.takesOne()) {
            return Unknowns.of(Kind.LIMIT, "the template comes to too many values", node.range());
        }
        if (node instanceof Node.Scalar scalar) {
            return scalar(scalar);
        }
        return node instanceof Node.Mapping
                ? fields(node)
                : new Value.Known(
                        new Tree.Items(node.items().stream().map(this::value).toList()), node.trace());
    }

    private Value scalar(Node.Scalar scalar) {
        if (scalar.plain() || !scalar.text().startsWith("[")) {
            return new Value.Known(NodeValues.scalar(scalar, Typing.YAML_1_2), scalar.trace());
        }
        if (!ExpressionParser.isExpression(scalar.text())) {
            String text = scalar.text().startsWith("[[") ? scalar.text().substring(1) : scalar.text();
            return new Value.Known(new Tree.Text(text), scalar.trace());
        }
        return ExpressionParser.parse(scalar.text())
                .map(expression -> value(expression, scalar.range()))
                .orElseGet(() -> Unknowns.error("the expression is malformed", scalar.range()));
    }

    private Value fields(Node node) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Node.Entry entry : node.entries()) {
            List<Node> loops = Loop.ofProperties(entry);
            for (Node loop : loops) {
                Loop read = Loop.of(loop, this);
                fields.put(read.name(), read.values(loop, this));
            }
            if (loops.isEmpty()) {
                fields.put(key(entry.key()), value(entry.value()));
            }
        }
        return new Value.Known(new Tree.Fields(fields), node.trace());
    }

    private String key(String written) {
        return ExpressionParser.isExpression(written)
                ? ExpressionParser.parse(written)
                        .map(expression -> new Symbols(this).of(expression))
                        .orElse(written)
                : written;
    }

    Value value(Expression expression, SourceRange range) {
        if (expression instanceof Expression.Text text) {
            return new Value.Known(new Tree.Text(text.text()), Trace.at(range));
        } else if (expression instanceof Expression.Numeral number) {
            return new Value.Known(new Tree.Numeral(number.number()), Trace.at(range));
        } else if (expression instanceof Expression.Member member) {
            return member(value(member.of(), range), member.name(), range);
        } else if (expression instanceof Expression.Index index) {
            return element(value(index.of(), range), value(index.at(), range), range);
        }
        return new Calls(this, range).value((Expression.Call) expression);
    }

    List<Value> values(List<Expression> expressions, SourceRange range) {
        List<Value> values = new ArrayList<>();
        expressions.forEach(expression -> values.add(value(expression, range)));
        return values;
    }

    private static Value member(Value of, String name, SourceRange range) {
        if (of instanceof Value.Unknown) {
            return of.with(of.trace().movedTo(range));
        }
        return Fields.named(of, name)
                .map(value -> value.with(value.trace().movedTo(range).and(of.trace())))
                .orElseGet(() -> Unknowns.error("there is no \"" + name + "\" in it", range));
    }

    private static Value element(Value of, Value at, SourceRange range) {
        if (of instanceof Value.Unknown || at instanceof Value.Unknown) {
            return Unknowns.first(List.of(of, at), range, "");
        }
        Optional<Value> element = Fields.at(of, at);
        return element.map(value -> value.with(value.trace().movedTo(range).and(Traces.of(List.of(of, at), range))))
                .orElseGet(
                        () -> Unknowns.error("there is no element " + at.text().orElse("of this kind"), range));
    }

    Value parameter(String name, SourceRange range) {
        return parameters.value(name, range, plain());
    }

    Value variable(String name, SourceRange range) {
        return variables.value(name, range, plain());
    }

    /** A variable of a lambda expression. */
    Optional<Value> lambdaVariable(String name) {
        return Optional.ofNullable(lambdaVariables.get(name));
    }

    /** Parameters and variables know nothing of the loops that they are used in. */
    private Evaluation plain() {
        return copies.equals(CopyIndexes.NONE) && lambdaVariables.isEmpty()
                ? this
                : new Evaluation(template, parameters, variables, targets, budget, CopyIndexes.NONE, Map.of());
    }

    String parameterSymbol(String name, Symbols symbols) {
        return parameters.symbol(name, symbols);
    }

    Optional<Node> variableDefinition(String name) {
        return variables.definition(name);
    }

    /** The text that a value is known to be or, of what is not known, its expressions in braces: equal ones are the same. */
    String symbol(Node node) {
        return new Symbols(this).of(node);
    }
}
