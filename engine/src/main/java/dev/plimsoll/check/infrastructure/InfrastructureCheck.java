package dev.plimsoll.check.infrastructure;

import dev.plimsoll.check.infrastructure.InfrastructureFiles.Defined;
import dev.plimsoll.evaluate.Evaluator;
import dev.plimsoll.evaluate.Facts;
import dev.plimsoll.evaluate.Findings;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.iac.files.FileText;
import dev.plimsoll.model.ConfiguredServer;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Finding;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.StoreChange;
import dev.plimsoll.model.Undetermined;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.policy.FileSuppressions;
import dev.plimsoll.policy.SuppressionReader;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Judges the data stores that files define, and the plans that change them. */
public final class InfrastructureCheck {

    private static final long MOST_BYTES_SHOWN = 16L * 1024 * 1024;

    private final InfrastructureRequest request;
    private final Evaluator evaluator;
    private final RuleCatalog catalog;
    private final InfrastructureFiles infrastructure;
    private final List<ConfiguredServer> servers;
    private final List<Resource> resources = new ArrayList<>();
    private final Map<String, DefinitionFiles> owners = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Undetermined> undetermined = new ArrayList<>();
    private final List<DataStore> stores = new ArrayList<>();
    private final HiddenValues hidden = new HiddenValues();
    private final List<FileSuppressions> suppressions = new ArrayList<>();

    /** @param databases of the configuration */
    public InfrastructureCheck(
            InfrastructureRequest request,
            InfrastructureFiles infrastructure,
            Evaluator evaluator,
            RuleCatalog catalog,
            List<DatabaseConfiguration> databases) {
        this.request = request;
        this.infrastructure = infrastructure;
        this.evaluator = evaluator;
        this.catalog = catalog;
        this.servers = databases.stream()
                .map(database -> new ConfiguredServer(database.name(), database.engine(), database.engineVersion()))
                .toList();
    }

    /** Reads and judges. */
    public void run() {
        List<Defined> defined = infrastructure.of(request.paths());
        if (!defined.isEmpty()) {
            judge(defined);
            look();
        }
    }

    private void judge(List<Defined> defined) {
        Set<String> changed = request.changed().get();
        Findings collected = evaluator.collect();
        List<StoreChange> changes = new ArrayList<>();
        List<Resource> declared = new ArrayList<>();
        for (Defined each : defined) {
            AskedPlaces asked = new AskedPlaces(each.files(), changed);
            collected.add(UnreadDefinitions.matches(each.definitions().unread().stream()
                    .filter(unread -> asked.contain(unread.range()))
                    .toList()));
            remember(each.definitions(), each.files());
            each.stores().stream().filter(asked::contain).forEach(stores::add);
            if (evaluator.interpretsRules()) {
                each.definitions()
                        .roots()
                        .forEach(root -> root.stream()
                                .filter(resource -> asked.contain(resource.range()))
                                .forEach(declared::add));
            }
            changes.addAll(each.changes());
        }
        List<Object> facts = new ArrayList<>(stores);
        facts.addAll(changes);
        facts.addAll(declared);
        if (!facts.isEmpty()) {
            facts.addAll(servers);
            collected.add(evaluator.judge(new Facts(List.of(), facts)));
        }
        findings.addAll(collected.sorted());
        undetermined.addAll(evaluator.undetermined(stores, declared, findings));
    }

    private void remember(Definitions definitions, DefinitionFiles files) {
        for (List<Resource> root : definitions.roots()) {
            resources.addAll(root);
            root.forEach(resource -> owners.put(resource.range().path(), files));
        }
        definitions.unread().forEach(unread -> owners.put(unread.range().path(), files));
    }

    /** Whether nothing was found to judge, or to tell of. */
    public boolean isEmpty() {
        return resources.isEmpty() && findings.isEmpty();
    }

    /** In {@link Finding#ORDER}. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What could not be decided, store by store. */
    public List<Undetermined> undetermined() {
        return List.copyOf(undetermined);
    }

    /** The stores that were judged. */
    public List<DataStore> stores() {
        return List.copyOf(stores);
    }

    /** Files in which resources are declared. */
    public Set<String> files() {
        Set<String> paths = new TreeSet<>();
        resources.forEach(resource -> paths.add(resource.range().path()));
        return paths;
    }

    /** How many resources are declared; one that a module declares counts for each of its calls. */
    public int resources() {
        return resources.size();
    }

    /** The texts that findings point into, without the values that must not be printed. */
    public Map<String, SourceText> sources() {
        Map<String, SourceText> sources = new HashMap<>();
        Set<String> paths = new LinkedHashSet<>();
        findings.stream().map(Finding::place).map(SourceRange::path).forEach(paths::add);
        paths.forEach(path -> text(path).ifPresent(text -> sources.put(path, hidden.cover(text))));
        return sources;
    }

    /** The suppressions in files that declare resources. */
    public List<FileSuppressions> suppressions() {
        return List.copyOf(suppressions);
    }

    private void look() {
        DefinitionSuppressions places = new DefinitionSuppressions(resources);
        DefinitionWalk.through(resources, (value, block, secret) -> {
            places.add(value, block);
            if (secret) {
                hidden.add(value);
            }
        });
        SuppressionReader reader = new SuppressionReader(catalog);
        places.paths().stream()
                .flatMap(path -> text(path).stream())
                .filter(text -> text.text().contains("plimsoll:"))
                .map(text -> places.in(text, reader))
                .filter(found -> !found.isEmpty())
                .forEach(suppressions::add);
    }

    private Optional<SourceText> text(String path) {
        DefinitionFiles files = owners.get(path);
        if (files == null) {
            return Optional.empty();
        }
        FileText text = files.files().read(request.workingDirectory().resolve(path), MOST_BYTES_SHOWN);
        return text instanceof FileText.Read read ? Optional.of(new SourceText(path, read.text())) : Optional.empty();
    }
}
