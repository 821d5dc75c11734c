package dev.plimsoll.iac.hcl;

import dev.plimsoll.iac.hcl.grammar.HclLexer;
import dev.plimsoll.iac.hcl.grammar.HclParser;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** From ANTLR's tree to expressions. */
final class ExpressionBuilder {

    private final Places places;
    private final StepBuilder steps;

    ExpressionBuilder(Places places) {
        this.places = places;
        this.steps = new StepBuilder(this, places);
    }

    HclExpression expression(HclParser.ExpressionContext context) {
        HclExpression operation = operation(context.operation());
        if (context.QUESTION() == null) {
            return operation;
        }
        return new HclExpression.Conditional(
                operation, expression(context.expression(0)), expression(context.expression(1)), places.of(context));
    }

    private HclExpression operation(HclParser.OperationContext context) {
        if (context.term() != null) {
            return steps.term(context.term());
        }
        if (context.operation().size() == 1) {
            HclOperator sign = context.operator.getType() == HclLexer.NOT ? HclOperator.NOT : HclOperator.NEGATE;
            return new HclExpression.Unary(sign, operation(context.operation(0)), places.of(context));
        }
        return new HclExpression.Binary(
                operator(context.operator),
                operation(context.operation(0)),
                operation(context.operation(1)),
                places.of(context));
    }

    private static HclOperator operator(Token token) {
        return switch (token.getType()) {
            case HclLexer.STAR -> HclOperator.MULTIPLY;
            case HclLexer.SLASH -> HclOperator.DIVIDE;
            case HclLexer.PERCENT -> HclOperator.REMAINDER;
            case HclLexer.PLUS -> HclOperator.ADD;
            case HclLexer.MINUS -> HclOperator.SUBTRACT;
            case HclLexer.LESS -> HclOperator.LESS;
            case HclLexer.LESS_EQUAL -> HclOperator.LESS_OR_EQUAL;
            case HclLexer.GREATER -> HclOperator.GREATER;
            case HclLexer.GREATER_EQUAL -> HclOperator.GREATER_OR_EQUAL;
            case HclLexer.EQUAL -> HclOperator.EQUAL;
            case HclLexer.NOT_EQUAL -> HclOperator.NOT_EQUAL;
            case HclLexer.AND -> HclOperator.AND;
            case HclLexer.OR -> HclOperator.OR;
            default -> throw new IllegalArgumentException(token.getText());
        };
    }

    HclExpression primary(HclParser.PrimaryContext context) {
        SourceRange range = places.of(context);
        if (context instanceof HclParser.NumberContext number) {
            return new HclExpression.Literal(number(number.NUMBER().getSymbol()), range);
        }
        if (context instanceof HclParser.QuotedContext quoted) {
            return new TemplateBuilder(this, places).quoted(quoted.part(), range);
        }
        if (context instanceof HclParser.HeredocContext heredoc) {
            boolean dedented = heredoc.HEREDOC().getText().startsWith("<<-");
            return new TemplateBuilder(this, places).heredoc(heredoc.part(), dedented, range);
        }
        if (context instanceof HclParser.CallContext call) {
            return call(call, range);
        }
        if (context instanceof HclParser.VariableContext variable) {
            return variable(variable.getText(), range);
        }
        if (context instanceof HclParser.ParenthesisContext parenthesis) {
            return expression(parenthesis.expression());
        }
        if (context instanceof HclParser.TupleContext tuple) {
            return new HclExpression.Elements(expressions(tuple.expression()), range);
        }
        if (context instanceof HclParser.ForTupleContext tuple) {
            return loop(tuple.forIntroduction(), null, tuple.expression(), tuple.condition(), false, range);
        }
        if (context instanceof HclParser.ForObjectContext object) {
            return loop(
                    object.forIntroduction(),
                    object.expression(0),
                    object.expression(1),
                    object.condition(),
                    object.ELLIPSIS() != null,
                    range);
        }
        return entries((HclParser.ObjectContext) context, range);
    }

    private Tree number(Token token) {
        try {
            return new Tree.Numeral(new BigDecimal(token.getText()));
        } catch (NumberFormatException malformed) {
            throw places.refusal(Kind.MALFORMED, "\"" + token.getText() + "\" is no number", token);
        }
    }

    private static HclExpression variable(String name, SourceRange range) {
        return switch (name) {
            case "true" -> new HclExpression.Literal(new Tree.Truth(true), range);
            case "false" -> new HclExpression.Literal(new Tree.Truth(false), range);
            case "null" -> new HclExpression.Literal(new Tree.Nothing(), range);
            default -> new HclExpression.Variable(name, range);
        };
    }

    private HclExpression call(HclParser.CallContext context, SourceRange range) {
        StringBuilder name = new StringBuilder(context.IDENTIFIER().getText());
        context.name().forEach(part -> name.append("::").append(part.getText()));
        HclParser.ArgumentsContext arguments = context.arguments();
        return arguments == null
                ? new HclExpression.Call(name.toString(), List.of(), false, range)
                : new HclExpression.Call(
                        name.toString(), expressions(arguments.expression()), arguments.ELLIPSIS() != null, range);
    }

    private List<HclExpression> expressions(List<HclParser.ExpressionContext> contexts) {
        List<HclExpression> expressions = new ArrayList<>(contexts.size());
        contexts.forEach(context -> expressions.add(expression(context)));
        return expressions;
    }

    private HclExpression loop(
            HclParser.ForIntroductionContext introduction,
            HclParser.@Nullable ExpressionContext key,
            HclParser.ExpressionContext value,
            HclParser.@Nullable ConditionContext condition,
            boolean grouped,
            SourceRange range) {
        List<HclParser.NameContext> names = introduction.name();
        return new HclExpression.For(
                names.size() == 2 ? names.get(0).getText() : null,
                names.get(names.size() - 1).getText(),
                expression(introduction.expression()),
                key == null ? null : expression(key),
                expression(value),
                condition == null ? null : expression(condition.expression()),
                grouped,
                range);
    }

    private HclExpression entries(HclParser.ObjectContext context, SourceRange range) {
        List<HclExpression.Entry> entries = new ArrayList<>();
        for (HclParser.EntryContext entry : context.entry()) {
            boolean bare = entry.name() != null;
            HclExpression key = bare
                    ? new HclExpression.Literal(new Tree.Text(entry.name().getText()), places.of(entry.name()))
                    : expression(entry.expression(0));
            entries.add(new HclExpression.Entry(key, expression(entry.expression(bare ? 0 : 1))));
        }
        return new HclExpression.Entries(entries, range);
    }
}
