package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody;
import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.terraform.expression.Evaluator;
import dev.plimsoll.iac.terraform.expression.Names;
import dev.plimsoll.iac.terraform.expression.Reference;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.DecidingPlace.Kind;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource.ModuleCall;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One instance of a module: what names mean in it. Everything is evaluated when it is asked for. */
final class ModuleInstance implements Names {

    /**
     * How an instance was called.
     *
     * @param evaluator of the caller, with the {@code each} or {@code count} of the instance
     */
    record Call(ModuleInstance caller, Block block, Evaluator evaluator) {}

    private final Run run;
    private final ModuleDefinition definition;
    private final @Nullable Call call;
    private final List<ModuleCall> path;
    private final Presence presence;
    private final Memo memo;
    private final Evaluator evaluator;
    private final VariableValues variables;
    private final ResourceValues resources;
    private final ModuleCalls calls;

    ModuleInstance(
            Run run, ModuleDefinition definition, @Nullable Call call, List<ModuleCall> path, Presence presence) {
        this.run = run;
        this.definition = definition;
        this.call = call;
        this.path = List.copyOf(path);
        this.presence = presence;
        this.memo = new Memo(run.budget());
        this.evaluator = new Evaluator(this, run.budget(), run.files());
        this.variables = new VariableValues(run, this, call);
        this.resources = new ResourceValues(run, this);
        this.calls = new ModuleCalls(run, this);
    }

    ModuleDefinition definition() {
        return definition;
    }

    @Nullable
    Call call() {
        return call;
    }

    List<ModuleCall> path() {
        return path;
    }

    Presence presence() {
        return presence;
    }

    Memo memo() {
        return memo;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    ResourceValues resources() {
        return resources;
    }

    ModuleCalls calls() {
        return calls;
    }

    /** What precedes the addresses of its resources: nothing, or {@code module.db["eu"].}. */
    String prefix() {
        StringBuilder prefix = new StringBuilder();
        path.forEach(step -> prefix.append("module.").append(step.name()).append('.'));
        return prefix.toString();
    }

    /** What places that belong to it are said to belong to: {@code module.db}, nothing in a root. */
    String holder() {
        String prefix = prefix();
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }

    @Override
    public Resolved resolve(Reference reference, Evaluator scope) {
        String root = reference.root().name();
        Optional<String> name = reference.name(0);
        return switch (root) {
            case "var" -> new Resolved(variables.value(required(root, name)), 1);
            case "local" -> new Resolved(local(required(root, name)), 1);
            case "path" -> new Resolved(Surroundings.path(required(root, name), reference, this, run), 1);
            case "terraform", "tofu" -> new Resolved(Surroundings.terraform(required(root, name), reference, run), 1);
            case "module" -> calls.resolve(reference, scope);
            case "data" -> resources.data(reference);
            case "each", "count", "self" -> throw new EvaluationError("\"" + root + "\" means nothing here");
            default -> resources.managed(reference);
        };
    }

    @Override
    public boolean isCollection(Reference reference) {
        return reference.root().name().equals("var")
                && reference.steps().size() == 1
                && reference.name(0).filter(variables::isCollection).isPresent();
    }

    private static String required(String root, Optional<String> name) {
        return name.orElseThrow(() -> new EvaluationError("\"" + root + "\" is followed by no name"));
    }

    private Value local(String name) {
        HclBody.Attribute local = definition.locals().get(name);
        if (local == null) {
            throw new EvaluationError("there is no local value \"" + name + "\"");
        }
        return named("local." + name, local.value(), Kind.DEFINITION);
    }

    /** The value of an output, unknown where it is in error. */
    Value output(String name) {
        Block output = definition.outputs().get(name);
        if (output == null) {
            throw new EvaluationError("the module has no output \"" + name + "\"");
        }
        HclExpression expression = output.body()
                .attribute("value")
                .orElseThrow(() -> new EvaluationError("output \"" + name + "\" has no value"));
        Value value = named("output." + name, expression, Kind.DEFINITION);
        return VariableValues.isTrue(output, "sensitive")
                ? value.with(value.trace().masked())
                : value;
    }

    private Value named(String name, HclExpression expression, Kind kind) {
        return memo.get(name, expression.range(), () -> {
            Value value = evaluator.evaluate(expression);
            Trace trace = value.trace().through(new DecidingPlace(name, holder(), kind, expression.range()));
            return value.with(trace);
        });
    }
}
