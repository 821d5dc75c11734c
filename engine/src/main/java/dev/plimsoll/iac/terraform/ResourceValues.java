package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.terraform.Instances.Instance;
import dev.plimsoll.iac.terraform.expression.Evaluator;
import dev.plimsoll.iac.terraform.expression.Names.Resolved;
import dev.plimsoll.iac.terraform.expression.Reference;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resources of one instance of a module, as references see them: what is written is known, the rest is computed. */
final class ResourceValues {

    private final Run run;
    private final ModuleInstance module;
    private final Map<String, Instances> instances = new HashMap<>();
    private final Map<String, Map<String, Value>> attributes = new HashMap<>();

    ResourceValues(Run run, ModuleInstance module) {
        this.run = run;
        this.module = module;
    }

    Resolved managed(Reference reference) {
        String type = reference.root().name();
        Optional<String> name = reference.name(0);
        Block block = name.map(found -> module.definition().resources().get(type + "." + found))
                .orElse(null);
        if (block == null) {
            throw new EvaluationError("there is no resource \"" + type + "." + name.orElse("") + "\"");
        }
        return new Resolved(value(block), 1);
    }

    Resolved data(Reference reference) {
        String key = reference.name(0).orElse("") + "." + reference.name(1).orElse("");
        Block block = module.definition().data().get(key);
        if (block == null) {
            throw new EvaluationError("there is no data source \"" + key + "\"");
        }
        return new Resolved(value(block), 2);
    }

    /** The address of a block without the key of an instance. */
    String address(Block block) {
        String data = block.type().equals("data") ? "data." : "";
        return module.prefix() + data + String.join(".", block.labels());
    }

    Instances instances(Block block) {
        String address = address(block);
        Instances known = instances.get(address);
        if (known == null) {
            known = Instances.of(block, module.evaluator(), run.unread());
            instances.put(address, known);
        }
        return known;
    }

    private Value value(Block block) {
        String address = address(block);
        return module.memo().get(address, block.header(), () -> {
            Instances all = instances(block);
            UnknownReason unknown = all.unknown();
            if (unknown != null) {
                return new Value.Unknown(unknown, Trace.at(block.header()).referringTo(address));
            }
            return value(block, all);
        });
    }

    private Value value(Block block, Instances all) {
        if (all.form() == Instances.Form.SINGLE) {
            return object(block, all.all().get(0));
        }
        Trace trace = Trace.at(block.header());
        if (all.form() == Instances.Form.COUNT) {
            List<Value> items = new ArrayList<>();
            all.all().forEach(instance -> items.add(object(block, instance)));
            return new Value.Known(new Tree.Items(items), trace);
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        all.all().forEach(instance -> fields.put(instance.key(), object(block, instance)));
        return new Value.Known(new Tree.Fields(fields), trace);
    }

    private Value object(Block block, Instance instance) {
        Trace trace = Trace.at(block.header()).referringTo(address(block) + instance.suffix());
        Map<String, Value> fields = new LinkedHashMap<>(attributes(block, instance));
        fields.remove("lifecycle");
        fields.put(Values.REST, new Value.Unknown(rest(block), trace));
        return new Value.Known(new Tree.Fields(fields), trace);
    }

    private static UnknownReason rest(Block block) {
        String address = String.join(".", block.labels());
        return block.type().equals("data")
                ? new UnknownReason(
                        UnknownReason.Kind.EXTERNAL,
                        "it is looked up by data." + address,
                        "read the plan instead: terraform show -json")
                : new UnknownReason(
                        UnknownReason.Kind.COMPUTED,
                        "it is an attribute of " + address + " that the provider computes",
                        "");
    }

    /** The attributes and nested blocks of an instance. */
    Map<String, Value> attributes(Block block, Instance instance) {
        String key = address(block) + instance.suffix();
        @Nullable Map<String, Value> known = attributes.get(key);
        if (known == null) {
            Evaluator evaluator = module.evaluator().with(instance.bindings());
            known = new BlockValues(evaluator, run.budget()).resource(block);
            attributes.put(key, known);
        }
        return known;
    }
}
