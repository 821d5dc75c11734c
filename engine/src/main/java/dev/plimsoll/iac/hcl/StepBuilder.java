package dev.plimsoll.iac.hcl;

import dev.plimsoll.iac.hcl.grammar.HclParser;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import java.math.BigDecimal;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** What follows the first part of a term: names, indexes, splats. */
final class StepBuilder {

    private final ExpressionBuilder expressions;
    private final Places places;

    StepBuilder(ExpressionBuilder expressions, Places places) {
        this.expressions = expressions;
        this.places = places;
    }

    HclExpression term(HclParser.TermContext context) {
        HclExpression primary = expressions.primary(context.primary());
        return steps(primary, context.step(), 0, context.getStart());
    }

    private HclExpression steps(HclExpression first, List<HclParser.StepContext> steps, int from, Token start) {
        HclExpression result = first;
        for (int i = from; i < steps.size(); i++) {
            HclParser.StepContext step = steps.get(i);
            if (step instanceof HclParser.FullSplatContext) {
                return splat(result, steps, i, steps.size(), start);
            }
            if (step instanceof HclParser.AttributeSplatContext) {
                int end = i + 1;
                while (end < steps.size() && isAttributeStep(steps.get(end))) {
                    end++;
                }
                result = splat(result, steps, i, end, start);
                i = end - 1;
            } else {
                result = step(result, step, places.between(start, step.getStop()));
            }
        }
        return result;
    }

    private static boolean isAttributeStep(HclParser.StepContext step) {
        return step instanceof HclParser.AttributeStepContext || step instanceof HclParser.LegacyIndexStepContext;
    }

    /** The steps from {@code splat} to {@code end}, exclusive, are taken of each element. */
    private HclExpression splat(
            HclExpression source, List<HclParser.StepContext> steps, int splat, int end, Token start) {
        HclParser.StepContext mark = steps.get(splat);
        HclExpression element = new HclExpression.Variable(HclExpression.Splat.ELEMENT, places.of(mark));
        HclExpression each = steps(element, steps.subList(0, end), splat + 1, start);
        return new HclExpression.Splat(
                source, each, places.between(start, steps.get(end - 1).getStop()));
    }

    private HclExpression step(HclExpression source, HclParser.StepContext step, SourceRange range) {
        if (step instanceof HclParser.AttributeStepContext attribute) {
            return new HclExpression.Attribute(source, attribute.name().getText(), range);
        }
        if (step instanceof HclParser.IndexStepContext index) {
            return new HclExpression.Index(source, expressions.expression(index.expression()), range);
        }
        Token number = ((HclParser.LegacyIndexStepContext) step).NUMBER().getSymbol();
        HclExpression result = source;
        for (String part : number.getText().split("\\.")) {
            HclExpression key = new HclExpression.Literal(new Tree.Numeral(new BigDecimal(part)), places.of(number));
            result = new HclExpression.Index(result, key, range);
        }
        return result;
    }
}
