package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.terraform.Instances.Instance;
import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the resources of a root module and of all modules that it calls. */
final class ResourceCollector {

    /** All instances of all resources of a root. */
    static final int MOST = 10_000;

    static final int MOST_MODULES = 2_000;

    private final Run run;
    private final List<Resource> resources = new ArrayList<>();
    private int modules;

    ResourceCollector(Run run) {
        this.run = run;
    }

    List<Resource> collect(ModuleInstance root) {
        try {
            module(root);
        } catch (NotKnown exhausted) {
            run.unread()
                    .add(
                            UnreadInfrastructure.Kind.LIMIT,
                            exhausted.reason().text(),
                            root.definition().place());
        }
        return resources;
    }

    private void module(ModuleInstance module) {
        if (++modules > MOST_MODULES) {
            throw Budget.exceeded("there are more instances of modules than the limit of " + MOST_MODULES);
        }
        ModuleDefinition definition = module.definition();
        definition.resources().values().forEach(block -> resource(module, block, Resource.Kind.MANAGED));
        definition.data().values().forEach(block -> resource(module, block, Resource.Kind.DATA));
        definition
                .calls()
                .forEach((name, block) ->
                        module.calls().called(name, block).instances().values().forEach(this::module));
    }

    private void resource(ModuleInstance module, Block block, Resource.Kind kind) {
        for (Instance instance : module.resources().instances(block).all()) {
            if (resources.size() >= MOST) {
                throw Budget.exceeded("there are more resources than the limit of " + MOST);
            }
            Map<String, Value> attributes =
                    new LinkedHashMap<>(module.resources().attributes(block, instance));
            if (kind == Resource.Kind.MANAGED) {
                ProviderDefaults.add(module, block, attributes);
            }
            AttributeCheck check = new AttributeCheck(run.unread());
            attributes.replaceAll((name, value) -> check.checked(value));
            resources.add(new Resource(
                    module.resources().address(block) + instance.suffix(),
                    block.labels().get(0),
                    block.labels().get(1),
                    kind,
                    Resource.Format.TERRAFORM,
                    ProviderDefaults.name(block),
                    module.path(),
                    attributes,
                    presence(module, instance),
                    block.range(),
                    block.header()));
        }
    }

    private static Presence presence(ModuleInstance module, Instance instance) {
        return instance.presence() instanceof Presence.Uncertain ? instance.presence() : module.presence();
    }
}
