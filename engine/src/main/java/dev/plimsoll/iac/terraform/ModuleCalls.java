package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.terraform.Instances.Instance;
import dev.plimsoll.iac.terraform.expression.Evaluator;
import dev.plimsoll.iac.terraform.expression.Names.Resolved;
import dev.plimsoll.iac.terraform.expression.Reference;
import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource.ModuleCall;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls of modules in one instance of a module. */
final class ModuleCalls {

    /**
     * A call and what it leads to.
     *
     * @param instances with their keys, none where the module is not at hand
     * @param unknown why outputs are not known; null where they are
     */
    record Called(
            Instances.Form form,
            Map<String, ModuleInstance> instances,
            @Nullable UnknownReason unknown) {}

    private final Run run;
    private final ModuleInstance module;
    private final ModuleSources sources;
    private final Map<String, Called> called = new HashMap<>();

    ModuleCalls(Run run, ModuleInstance module) {
        this.run = run;
        this.module = module;
        this.sources = new ModuleSources(run);
    }

    Called called(String name, Block block) {
        Called known = called.get(name);
        if (known == null) {
            known = read(name, block);
            called.put(name, known);
        }
        return known;
    }

    private Called read(String name, Block block) {
        ModuleSources.Source source = sources.of(module, name, block);
        if (source instanceof ModuleSources.NotAtHand missing) {
            return new Called(Instances.Form.SINGLE, Map.of(), missing.reason());
        }
        ModuleDefinition definition = ((ModuleSources.AtHand) source).definition();
        Instances all = Instances.of(block, module.evaluator(), run.unread());
        Map<String, ModuleInstance> instances = new LinkedHashMap<>();
        for (Instance instance : all.all()) {
            List<ModuleCall> path = new ArrayList<>(module.path());
            path.add(new ModuleCall(name + instance.suffix(), block.header()));
            Evaluator evaluator = module.evaluator().with(instance.bindings());
            Presence presence =
                    instance.presence() instanceof Presence.Uncertain ? instance.presence() : module.presence();
            instances.put(
                    instance.key(),
                    new ModuleInstance(
                            run, definition, new ModuleInstance.Call(module, block, evaluator), path, presence));
        }
        return new Called(all.form(), instances, all.unknown());
    }

    Resolved resolve(Reference reference, Evaluator scope) {
        String name = reference.name(0).orElse("");
        Block block = module.definition().calls().get(name);
        if (block == null) {
            throw new EvaluationError("there is no module \"" + name + "\"");
        }
        Called call = called(name, block);
        UnknownReason unknown = call.unknown();
        if (unknown != null) {
            throw new NotKnown(unknown);
        }
        if (call.form() == Instances.Form.SINGLE) {
            ModuleInstance only = instance(call, "");
            return reference.name(1).isPresent()
                    ? new Resolved(only.output(reference.name(1).get()), 2)
                    : new Resolved(outputs(only, block), 1);
        }
        HclExpression key = reference.key(1).orElse(null);
        if (key != null) {
            ModuleInstance one = instance(call, Conversion.text(Values.tree(scope.evaluate(key))));
            return reference.name(2).isPresent()
                    ? new Resolved(one.output(reference.name(2).get()), 3)
                    : new Resolved(outputs(one, block), 2);
        }
        return new Resolved(all(call, block), 1);
    }

    private static ModuleInstance instance(Called call, String key) {
        ModuleInstance instance = call.instances().get(key);
        if (instance == null) {
            throw new EvaluationError("the module has no instance \"" + key + "\"");
        }
        return instance;
    }

    private static Value outputs(ModuleInstance instance, Block block) {
        Map<String, Value> outputs = new LinkedHashMap<>();
        instance.definition()
                .outputs()
                .forEach((name, output) ->
                        outputs.put(name, Memo.guarded(output.header(), () -> instance.output(name))));
        return new Value.Known(new Tree.Fields(outputs), Trace.at(block.header()));
    }

    private static Value all(Called call, Block block) {
        Map<String, Value> all = new LinkedHashMap<>();
        call.instances().forEach((key, instance) -> all.put(key, outputs(instance, block)));
        Tree tree =
                call.form() == Instances.Form.COUNT ? new Tree.Items(List.copyOf(all.values())) : new Tree.Fields(all);
        return new Value.Known(tree, Trace.at(block.header()));
    }
}
