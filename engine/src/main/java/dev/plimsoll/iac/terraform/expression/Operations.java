package dev.plimsoll.iac.terraform.expression;

import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.hcl.HclOperator;
import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.Equality;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;

/** Operators and conditionals. */
final class Operations {

    private final Evaluator evaluator;

    Operations(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Value operation(HclExpression expression) {
        if (expression instanceof HclExpression.Unary unary) {
            return unary(unary);
        }
        if (expression instanceof HclExpression.Conditional conditional) {
            return conditional(conditional);
        }
        HclExpression.Binary binary = (HclExpression.Binary) expression;
        return binary.operator() == HclOperator.AND || binary.operator() == HclOperator.OR
                ? logical(binary)
                : binary(binary);
    }

    private Value unary(HclExpression.Unary unary) {
        Value operand = evaluator.evaluate(unary.operand());
        Tree tree = Values.tree(operand);
        Tree result = unary.operator() == HclOperator.NOT
                ? new Tree.Truth(!Conversion.truth(tree))
                : new Tree.Numeral(Conversion.number(tree).negate());
        return new Value.Known(result, Trace.at(unary.range()).and(operand.trace()));
    }

    /** Kleene's logic: one operand may decide whatever the other is. */
    private Value logical(HclExpression.Binary binary) {
        boolean decisive = binary.operator() == HclOperator.OR;
        Value left = evaluator.evaluate(binary.left());
        if (left.isKnown() && Conversion.truth(Values.tree(left)) == decisive) {
            return truth(binary, decisive, left);
        }
        Value right = evaluator.evaluate(binary.right());
        if (right.isKnown() && Conversion.truth(Values.tree(right)) == decisive) {
            return truth(binary, decisive, right);
        }
        Values.tree(left);
        Values.tree(right);
        Value both = truth(binary, !decisive, left);
        return both.with(both.trace().and(right.trace()));
    }

    private static Value truth(HclExpression.Binary binary, boolean truth, Value decidedBy) {
        return new Value.Known(new Tree.Truth(truth), Trace.at(binary.range()).and(decidedBy.trace()));
    }

    private Value binary(HclExpression.Binary binary) {
        if (isNeverEqual(binary)) {
            boolean unequal = binary.operator() == HclOperator.NOT_EQUAL;
            return new Value.Known(new Tree.Truth(unequal), Trace.at(binary.range()));
        }
        Value left = evaluator.evaluate(binary.left());
        Value right = evaluator.evaluate(binary.right());
        Trace trace = Trace.at(binary.range()).and(left.trace()).and(right.trace());
        HclOperator operator = binary.operator();
        if (operator == HclOperator.EQUAL || operator == HclOperator.NOT_EQUAL) {
            boolean equal = new Equality(evaluator.budget()).equal(left, right);
            return new Value.Known(new Tree.Truth(equal == (operator == HclOperator.EQUAL)), trace);
        }
        return new Value.Known(
                Arithmetic.apply(operator, Conversion.number(Values.tree(left)), Conversion.number(Values.tree(right))),
                trace);
    }

    /**
     * Whether a list or map is compared with {@code […]} or <code>{…}</code>, which are a tuple and an object:
     * https://developer.hashicorp.com/terraform/language/expressions/operators#equality-operators.
     */
    private boolean isNeverEqual(HclExpression.Binary binary) {
        boolean compares = binary.operator() == HclOperator.EQUAL || binary.operator() == HclOperator.NOT_EQUAL;
        return compares
                && (isWrittenOut(binary.left()) && evaluator.isCollection(binary.right())
                        || isWrittenOut(binary.right()) && evaluator.isCollection(binary.left()));
    }

    private static boolean isWrittenOut(HclExpression expression) {
        return expression instanceof HclExpression.Elements || expression instanceof HclExpression.Entries;
    }

    /** Both branches have one type; a branch that is not taken may be in error. What the branch comes from decides before what the test does. */
    private Value conditional(HclExpression.Conditional conditional) {
        Value test = evaluator.evaluate(conditional.test());
        if (test instanceof Value.Unknown unknown) {
            return undecided(conditional, unknown);
        }
        boolean yes = Conversion.truth(Values.tree(test));
        Value taken = evaluator.evaluate(yes ? conditional.yes() : conditional.no());
        Value typed = asOther(taken, yes ? conditional.no() : conditional.yes());
        Trace branch = typed.trace();
        Trace own = branch.decidedBy().isEmpty() ? branch.through(written(branch)) : branch;
        return typed.with(own.and(test.trace()));
    }

    private static DecidingPlace written(Trace branch) {
        return new DecidingPlace("", "", DecidingPlace.Kind.DEFINITION, branch.range());
    }

    private Value asOther(Value taken, HclExpression other) {
        boolean convertible = taken instanceof Value.Known known
                && !(known.tree() instanceof Tree.Text || known.tree() instanceof Tree.Nothing);
        if (!convertible) {
            return taken;
        }
        try {
            return new CommonType(new Conversion(evaluator.budget())).of(taken, evaluator.evaluate(other));
        } catch (EvaluationError notTaken) {
            return taken;
        }
    }

    private Value undecided(HclExpression.Conditional conditional, Value.Unknown test) {
        Value yes = evaluator.evaluate(conditional.yes());
        Value no = evaluator.evaluate(conditional.no());
        if (yes.isKnown() && no.isKnown() && equal(yes, no)) {
            return yes;
        }
        return new NotKnown(test)
                .at(Trace.at(conditional.range()).and(yes.trace()).and(no.trace()));
    }

    private boolean equal(Value left, Value right) {
        try {
            return new Equality(evaluator.budget()).equal(left, right);
        } catch (NotKnown unknown) {
            return false;
        }
    }
}
