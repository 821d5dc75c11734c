package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.DocumentReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Unrendered;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads deployment templates of Azure Resource Manager in JSON, with comments; a file is one by its {@code $schema}. The attributes of a
 * resource are what stands beside its type: {@code name}, {@code sku}, {@code tags}, {@code properties} and others; one that another
 * resource holds has {@code parent} too, which refers to all that hold it. The address is the end of the id that the resource will have:
 * {@code Microsoft.Sql/servers/shop/databases/orders}, with the expression in braces for what of a name is not known. A template that another
 * one deploys is read there and not once more by itself. Sources in Bicep are told and not read.
 */
public final class ArmReader {

    private static final Pattern NAME = Pattern.compile(".*\\.jsonc?");
    private static final Pattern SIGN = Pattern.compile("\"\\$schema\"\\s*:\\s*\"[^\"]*(?i:deploymentTemplate)\\.json");

    private final Documents documents;
    private final Map<String, Template> templates = new TreeMap<>();
    private final List<UnreadInfrastructure> unread = new ArrayList<>();

    private ArmReader(Documents documents) {
        this.documents = documents;
    }

    /**
     * @param parameterFiles files of parameters, a later one before an earlier one and before the file beside a template; they hold for every
     *     template that is no nested one
     */
    public static InfrastructureReading read(Documents documents, List<String> parameterFiles) {
        return new ArmReader(documents).read(parameterFiles);
    }

    private InfrastructureReading read(List<String> parameterFiles) {
        documents.paths().stream().filter(path -> NAME.matcher(path).matches()).forEach(this::find);
        Map<String, Parameters.Given> given = new LinkedHashMap<>();
        if (!templates.isEmpty()) {
            parameterFiles.forEach(path -> given.putAll(ParameterFile.read(documents, path, unread)));
        }
        Set<String> nested = new HashSet<>();
        Map<String, Root> roots = new LinkedHashMap<>();
        templates.forEach((path, template) -> {
            NestedDeployments below = new NestedDeployments(templates);
            List<UnreadInfrastructure> faults = new ArrayList<>();
            Map<String, Parameters.Given> own =
                    new LinkedHashMap<>(ParameterFile.read(documents, ParameterFile.beside(path), faults));
            own.putAll(given);
            List<Resource> resources = Deployment.root(template, own, below).resources();
            faults.addAll(below.faults());
            roots.put(path, new Root(resources, faults, below.cyclic()));
            nested.addAll(below.nested());
        });
        roots.values().forEach(root -> nested.removeAll(root.cyclic()));

        List<Resource> resources = new ArrayList<>();
        Set<UnreadInfrastructure> faults = new LinkedHashSet<>(unread);
        roots.forEach((path, root) -> {
            if (!nested.contains(path)) {
                resources.addAll(root.resources());
                faults.addAll(root.faults());
            }
        });
        faults.addAll(BicepSources.unread(documents));
        return new InfrastructureReading(resources, List.copyOf(faults));
    }

    private void find(String path) {
        Optional<String> text =
                documents.text(path).filter(found -> SIGN.matcher(found).find());
        if (text.isEmpty()) {
            return;
        }
        DocumentReading reading = documents.read(path).orElseThrow();
        Optional<UnreadInfrastructure> unrendered = Unrendered.fault(path, text.get(), reading);
        if (unrendered.isPresent()) {
            unread.add(unrendered.get());
            return;
        }
        Optional<Template> template = reading.documents().stream().findFirst().flatMap(root -> Template.of(path, root));
        template.ifPresent(found -> templates.put(path, found));
        if (template.isPresent() || reading.documents().isEmpty()) {
            unread.addAll(reading.faults());
        }
    }

    private record Root(List<Resource> resources, List<UnreadInfrastructure> faults, Set<String> cyclic) {}
}
