package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.hcl.HclTemplatePart;
import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text that a template makes. */
final class TemplateText {

    private final Evaluator evaluator;
    private final HclExpression.Template template;
    private final StringBuilder text = new StringBuilder();
    private Trace trace;
    private @Nullable NotKnown unknown;

    TemplateText(Evaluator evaluator, HclExpression.Template template) {
        this.evaluator = evaluator;
        this.template = template;
        this.trace = Trace.at(template.range());
    }

    Value value() {
        append(template.parts(), evaluator);
        Value made = new Value.Known(new Tree.Text(evaluator.budget().text(text.toString())), trace);
        return unknown == null
                ? made
                : new Value.Unknown(unknown.reason(), unknown.at(trace).trace(), made);
    }

    private void append(List<HclTemplatePart> parts, Evaluator scope) {
        for (HclTemplatePart part : parts) {
            append(part, scope);
            evaluator.budget().checkText(text.length());
        }
    }

    private void append(HclTemplatePart part, Evaluator scope) {
        if (part instanceof HclTemplatePart.Text literal) {
            text.append(literal.text());
        } else if (part instanceof HclTemplatePart.Insert insert) {
            Value value = scope.evaluate(insert.expression());
            if (value instanceof Value.Unknown hole) {
                unknown = unknown == null ? new NotKnown(hole) : unknown;
                trace = trace.and(value.trace());
                text.append(Value.Unknown.HOLE);
                return;
            }
            Tree tree = Values.tree(value);
            if (tree instanceof Tree.Nothing) {
                throw new EvaluationError("null is inserted into a text");
            }
            text.append(Conversion.text(tree));
            trace = trace.and(value.trace());
        } else if (part instanceof HclTemplatePart.If conditional) {
            Value test = scope.evaluate(conditional.test());
            append(Conversion.truth(Values.tree(test)) ? conditional.yes() : conditional.no(), scope);
            trace = trace.and(test.trace());
        } else if (part instanceof HclTemplatePart.For loop) {
            Loops loops = new Loops(scope);
            Value collection = scope.evaluate(loop.collection());
            for (Evaluator.Turn turn : loops.turns(collection)) {
                append(loop.body(), loops.bound(loop.keyName(), loop.valueName(), turn));
            }
            trace = trace.and(collection.trace());
        }
    }
}
