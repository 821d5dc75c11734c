package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.TypeConstraint;
import dev.plimsoll.iac.terraform.value.TypeReader;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.DecidingPlace.Kind;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables of one instance of a module: what its caller or the user sets, else the default, in the type declared. */
final class VariableValues {

    private final Run run;
    private final ModuleInstance module;
    private final ModuleInstance.@Nullable Call call;
    private final @Nullable RootInputs inputs;

    VariableValues(Run run, ModuleInstance module, ModuleInstance.@Nullable Call call) {
        this.run = run;
        this.module = module;
        this.call = call;
        this.inputs = call == null ? RootInputs.of(module.definition().folder(), run) : null;
    }

    Value value(String name) {
        Block block = module.definition().variables().get(name);
        if (block == null) {
            return undeclared(name);
        }
        return module.memo().get("var." + name, block.header(), () -> evaluated(name, block));
    }

    /** Whether the variable is declared to be a list, a set or a map. */
    boolean isCollection(String name) {
        Block block = module.definition().variables().get(name);
        return block != null && type(block) instanceof TypeConstraint.Collection;
    }

    /** What a root module lacks may be declared by a tool that runs Terraform on a copy of it. */
    private Value undeclared(String name) {
        if (inputs == null) {
            throw new EvaluationError("there is no variable \"" + name + "\"");
        }
        RootInputs.Input input = inputs.get(name);
        if (input == null) {
            throw new NotKnown(new UnknownReason(
                    UnknownReason.Kind.INPUT,
                    "variable \"" + name + "\" is not declared here",
                    "set it with --var " + name + "=…, or check a plan"));
        }
        return through(module.evaluator().evaluate(RootInputs.expression(input, true)), input.place());
    }

    private Value evaluated(String name, Block block) {
        Value given = given(name, block);
        boolean replaced = given instanceof Value.Known && Values.isNull(given) && isFalse(block, "nullable");
        Value value = given == null || replaced ? preset(name, block) : given;
        Value typed = new Conversion(run.budget()).to(type(block), value);
        return isTrue(block, "sensitive") ? typed.with(typed.trace().masked()) : typed;
    }

    private @Nullable Value given(String name, Block block) {
        if (call != null) {
            HclExpression argument = call.block().body().attribute(name).orElse(null);
            if (argument == null) {
                return null;
            }
            DecidingPlace place = new DecidingPlace("var." + name, module.holder(), Kind.CALLER, argument.range());
            return through(call.evaluator().evaluate(argument), place);
        }
        RootInputs.Input input = inputs == null ? null : inputs.get(name);
        if (input == null) {
            return null;
        }
        boolean literal = block.body().attribute("type").isEmpty() || type(block) == TypeConstraint.Scalar.STRING;
        HclExpression expression = RootInputs.expression(input, literal);
        return through(module.evaluator().evaluate(expression), input.place());
    }

    private Value preset(String name, Block block) {
        Optional<HclExpression> preset = block.body().attribute("default");
        if (preset.isPresent()) {
            DecidingPlace place = new DecidingPlace(
                    "var." + name, module.holder(), Kind.DEFAULT, preset.get().range());
            return through(module.evaluator().evaluate(preset.get()), place);
        }
        String remedy = call == null
                ? "set it with --var " + name + "=… or a file of variables with --var-file"
                : "set it where " + module.holder() + " is called";
        UnknownReason reason =
                new UnknownReason(UnknownReason.Kind.INPUT, "variable \"" + name + "\" has no value", remedy);
        return new Value.Unknown(reason, Trace.at(block.header()));
    }

    private static Value through(Value value, DecidingPlace place) {
        return value.with(value.trace().through(place));
    }

    private TypeConstraint type(Block block) {
        return block.body()
                .attribute("type")
                .map(type -> new TypeReader(module.evaluator()::evaluate).read(type))
                .orElse(TypeConstraint.Scalar.ANY);
    }

    static boolean isTrue(Block block, String attribute) {
        return isLiteral(block, attribute, new Tree.Truth(true));
    }

    private static boolean isFalse(Block block, String attribute) {
        return isLiteral(block, attribute, new Tree.Truth(false));
    }

    private static boolean isLiteral(Block block, String attribute, Tree expected) {
        return block.body().attribute(attribute).orElse(null) instanceof HclExpression.Literal literal
                && literal.value().equals(expected);
    }
}
