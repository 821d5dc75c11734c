package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.template.Traces;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Resource.ModuleCall;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A template with its parameters: what will be created of it. */
final class Deployment implements Targets {

    private final Template template;
    private final List<ModuleCall> path;
    private final Presence presence;
    private final NestedDeployments nested;
    private final @Nullable Targets outer;
    private final Evaluation evaluation;
    private final Map<String, Optional<Deployment>> children = new HashMap<>();
    private @Nullable List<DeclaredResource> declared;

    /** @param nested reads the templates below it */
    static Deployment root(Template template, Map<String, Parameters.Given> given, NestedDeployments nested) {
        return new Deployment(template, given, List.of(), new Presence.Present(), nested, null, null);
    }

    /**
     * @param path the calls that lead to it, outermost first
     * @param around what evaluates it where that is done from outside, and whose resources it may refer to; null where it stands alone
     */
    Deployment(
            Template template,
            Map<String, Parameters.Given> given,
            List<ModuleCall> path,
            Presence presence,
            NestedDeployments nested,
            @Nullable Evaluation around,
            @Nullable Targets outer) {
        this.template = template;
        this.path = List.copyOf(path);
        this.presence = presence;
        this.nested = nested;
        this.outer = outer;
        this.evaluation = around == null ? new Evaluation(template, given, this, nested.budget()) : around.among(this);
    }

    Template template() {
        return template;
    }

    List<ModuleCall> path() {
        return path;
    }

    private List<DeclaredResource> declared() {
        if (declared == null) {
            declared = List.of();
            declared = Declarations.of(template, evaluation, presence, nested::fault);
        }
        return declared;
    }

    /** Its resources in source order, those of a nested deployment after it. */
    List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (DeclaredResource each : declared()) {
            resources.add(each.resource(nested.unique(each.name().address()), path));
            if (each.isDeployment()) {
                child(each).ifPresent(child -> resources.addAll(child.resources()));
            }
        }
        return resources;
    }

    private Optional<Deployment> child(DeclaredResource deployment) {
        String address = deployment.name().address();
        Optional<Deployment> known = children.get(address);
        if (known != null) {
            return known;
        }
        children.put(address, Optional.empty());
        Optional<Deployment> child = nested.of(this, deployment);
        children.put(address, child);
        return child;
    }

    @Override
    public Optional<String> address(String name) {
        return declared().stream()
                .filter(each -> each.symbolicName().equals(name)
                        || each.name().name().equals(name)
                                && each.symbolicName().isEmpty())
                .map(each -> each.name().address())
                .findFirst()
                .or(() -> outer == null ? Optional.empty() : outer.address(name));
    }

    @Override
    public Optional<Value> deployment(String address) {
        return declared().stream()
                .filter(each -> each.isDeployment() && each.name().address().equalsIgnoreCase(address))
                .findFirst()
                .flatMap(this::child)
                .map(Deployment::outputs)
                .or(() -> outer == null ? Optional.empty() : outer.deployment(address));
    }

    private Value outputs() {
        Map<String, Value> outputs = new LinkedHashMap<>();
        for (Node.Entry output : template.section("outputs")) {
            Trace here = Trace.at(output.keyRange());
            Value value = output.value()
                    .field("value")
                    .map(evaluation::value)
                    .orElseGet(() -> new Value.Known(new Tree.Nothing(), here));
            outputs.put(output.key(), new Value.Known(new Tree.Fields(Map.of("value", value)), here));
        }
        Trace here = Traces.of(List.of(), template.root().range());
        Value all = new Value.Known(new Tree.Fields(outputs), here);
        return new Value.Known(new Tree.Fields(Map.of("outputs", all)), here);
    }
}
