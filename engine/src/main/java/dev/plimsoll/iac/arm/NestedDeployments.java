package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.Resource.ModuleCall;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates that one template and those below it deploy: written within it, or in files beside it. */
final class NestedDeployments {

    private static final int MOST_LEVELS = 12;
    private static final int MOST_DEPLOYMENTS = 1_000;
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.json");

    private final Map<String, Template> templates;
    private final Budget budget = new Budget();
    private final Set<UnreadInfrastructure> faults = new LinkedHashSet<>();
    private final Set<String> nested = new LinkedHashSet<>();
    private final Set<String> cyclic = new LinkedHashSet<>();
    private final Map<String, Integer> addresses = new HashMap<>();
    private int deployments;

    /** @param templates all that are at hand, by path */
    NestedDeployments(Map<String, Template> templates) {
        this.templates = templates;
    }

    Budget budget() {
        return budget;
    }

    void fault(UnreadInfrastructure fault) {
        faults.add(fault);
    }

    Set<UnreadInfrastructure> faults() {
        return faults;
    }

    /** Paths of the templates that were nested. */
    Set<String> nested() {
        return nested;
    }

    /** Paths of the templates that nest themselves. */
    Set<String> cyclic() {
        return cyclic;
    }

    /** An address that no other resource has: two may have one name where they lie in different groups. */
    String unique(String address) {
        int times = addresses.merge(address, 1, Integer::sum);
        return times == 1 ? address : address + " (" + times + ")";
    }

    /** The deployment that a resource is; empty where its template is not at hand. */
    Optional<Deployment> of(Deployment caller, DeclaredResource resource) {
        Optional<Node> properties = resource.node().field("properties");
        Optional<Node> inline = properties
                .flatMap(found -> found.field("template"))
                .filter(template -> template.field("resources").isPresent());
        if (inline.isPresent()) {
            boolean inner = properties
                    .flatMap(found -> found.field("expressionEvaluationOptions"))
                    .flatMap(options -> options.field("scope"))
                    .flatMap(Node::scalarText)
                    .filter("inner"::equalsIgnoreCase)
                    .isPresent();
            return deployment(caller, resource, new Template(caller.template().path(), inline.get()), inner);
        }
        Optional<Template> linked = properties
                .flatMap(found -> found.field("templateLink"))
                .flatMap(link -> link.field("relativePath").or(() -> link.field("uri")))
                .map(resource.evaluation()::symbol)
                .flatMap(written -> file(written, caller.template().path()));
        if (linked.isEmpty()) {
            fault(new UnreadInfrastructure(
                    Kind.NOT_AT_HAND,
                    "the template of the deployment \"" + resource.name().name() + "\" is not at hand",
                    resource.header()));
            return Optional.empty();
        }
        return deployment(caller, resource, linked.get(), true);
    }

    /** A template beside the one that links to it, by the longest end of an address that is its path. */
    private Optional<Template> file(String address, String from) {
        Matcher matcher = FILE.matcher(address);
        while (matcher.find()) {
            String[] parts = matcher.group().split("/");
            for (int i = 0; i < parts.length; i++) {
                String end = String.join("/", List.of(parts).subList(i, parts.length));
                Optional<Template> found = Paths.resolve(Paths.folder(from), end)
                        .filter(path -> !path.equals(from))
                        .map(templates::get);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Deployment> deployment(
            Deployment caller, DeclaredResource resource, Template template, boolean inner) {
        List<ModuleCall> path = new ArrayList<>(caller.path());
        path.add(new ModuleCall(resource.name().name(), resource.header()));
        boolean linked = !template.path().equals(caller.template().path());
        if (linked
                && caller.path().stream().anyMatch(call -> call.range().path().equals(template.path()))) {
            cyclic.add(template.path());
            fault(new UnreadInfrastructure(Kind.MALFORMED, "the template nests itself", resource.header()));
            return Optional.empty();
        }
        if (path.size() > MOST_LEVELS || ++deployments > MOST_DEPLOYMENTS) {
            fault(new UnreadInfrastructure(
                    Kind.LIMIT,
                    "templates nest more than " + MOST_LEVELS + " levels deep or " + MOST_DEPLOYMENTS + " times",
                    resource.header()));
            return Optional.empty();
        }
        if (linked) {
            nested.add(template.path());
        }
        return Optional.of(new Deployment(
                template,
                inner ? given(resource) : Map.of(),
                path,
                resource.presence(),
                this,
                inner ? null : resource.evaluation(),
                inner ? null : caller));
    }

    private static Map<String, Parameters.Given> given(DeclaredResource resource) {
        Map<String, Parameters.Given> given = new LinkedHashMap<>();
        resource.node()
                .field("properties")
                .flatMap(properties -> properties.field("parameters"))
                .ifPresent(parameters -> parameters.entries().forEach(entry -> {
                    SourceRange place = entry.value().range();
                    Optional<Node> written = entry.value().field("value");
                    Value value = written.map(resource.evaluation()::value).orElseGet(() -> elsewhere(entry));
                    String symbol = written.flatMap(Node::scalarText).isPresent()
                            ? resource.evaluation().symbol(written.get())
                            : "{" + entry.key() + "}";
                    given.put(
                            entry.key(),
                            new Parameters.Given(
                                    value.with(value.trace().through(resource.gives(entry.key(), place))), symbol));
                }));
        return given;
    }

    /** A secret, as a parameter names it instead of a value. */
    static Value elsewhere(Node.Entry parameter) {
        Value value = Unknowns.of(
                UnknownReason.Kind.EXTERNAL,
                "parameter \"" + parameter.key() + "\" is read from Key Vault",
                parameter.value().range());
        return value.with(value.trace().masked());
    }
}
