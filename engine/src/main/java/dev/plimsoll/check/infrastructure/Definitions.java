package dev.plimsoll.check.infrastructure;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.arm.ArmReader;
import dev.plimsoll.iac.cloudformation.CloudFormationReader;
import dev.plimsoll.iac.compose.ComposeReader;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.iac.kubernetes.KubernetesReader;
import dev.plimsoll.iac.settings.SettingsReader;
import dev.plimsoll.iac.terraform.TerraformReader;
import dev.plimsoll.iac.terraform.TerraformReading;
import dev.plimsoll.iac.terraform.plan.PlanReader;
import dev.plimsoll.iac.terraform.plan.PlanReading;
import dev.plimsoll.model.PlannedChange;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnreadInfrastructure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What files define.
 *
 * @param roots resources that belong together, such as those of one root module, one template, one folder of manifests
 * @param changes what the plans among the files will do
 */
record Definitions(List<List<Resource>> roots, List<PlannedChange> changes, List<UnreadInfrastructure> unread) {

    private static final Pattern PLAN = Pattern.compile("\"terraform_version\"\\s*:");

    Definitions {
        roots = List.copyOf(roots);
        changes = List.copyOf(changes);
        unread = List.copyOf(unread);
    }

    static Definitions read(DefinitionFiles found, Path workingDirectory, InfrastructureInputs inputs) {
        List<List<Resource>> roots = new ArrayList<>();
        List<PlannedChange> changes = new ArrayList<>();
        Set<UnreadInfrastructure> unread = new LinkedHashSet<>();
        TerraformReader terraform = new TerraformReader(found.files(), inputs.variables());
        for (Path module : terraform.roots(found.modules())) {
            TerraformReading reading = terraform.read(module);
            roots.add(reading.resources());
            unread.addAll(reading.unread());
        }
        TreeSet<String> documentPaths = new TreeSet<>(found.documents());
        ListedFiles listed = new ListedFiles(found.files(), workingDirectory, documentPaths);
        for (String path : found.named()) {
            if (path.endsWith(".json")
                    && listed.text(path).map(Definitions::isPlan).orElse(true)) {
                documentPaths.remove(path);
                PlanReading plan = PlanReader.read(found.files(), workingDirectory.resolve(path));
                roots.add(plan.resources());
                changes.addAll(plan.changes());
                unread.addAll(plan.unread());
            }
        }
        Documents documents = new Documents(listed);
        List<String> parameterFiles =
                inputs.parameterFiles().stream().map(found.files()::shown).toList();
        addTo(roots, unread, CloudFormationReader.read(documents, parameterFiles), Definitions::template);
        addTo(roots, unread, ArmReader.read(documents, parameterFiles), Definitions::template);
        InfrastructureReading kubernetes = KubernetesReader.read(documents);
        InfrastructureReading compose = ComposeReader.read(documents);
        InfrastructureReading settings = SettingsReader.read(documents);
        List<Resource> inFolders = new ArrayList<>(kubernetes.resources());
        inFolders.addAll(compose.resources());
        inFolders.addAll(settings.resources());
        addTo(roots, unread, new InfrastructureReading(inFolders, kubernetes.unread()), Definitions::folder);
        unread.addAll(compose.unread());
        unread.addAll(settings.unread());
        listed.tooLong().stream()
                .filter(fault -> documentPaths.contains(fault.range().path()))
                .forEach(unread::add);
        return new Definitions(roots, changes, List.copyOf(unread));
    }

    /** Whether there is nothing to judge and nothing to tell of. */
    boolean isEmpty() {
        return roots.isEmpty() && unread.isEmpty();
    }

    private static boolean isPlan(String text) {
        return PLAN.matcher(text).find();
    }

    private static void addTo(
            List<List<Resource>> roots,
            Set<UnreadInfrastructure> unread,
            InfrastructureReading reading,
            Function<Resource, String> root) {
        Map<String, List<Resource>> together = new LinkedHashMap<>();
        for (Resource resource : reading.resources()) {
            together.computeIfAbsent(root.apply(resource), key -> new ArrayList<>())
                    .add(resource);
        }
        roots.addAll(together.values());
        unread.addAll(reading.unread());
    }

    /** The template that is deployed, whatever it nests. */
    private static String template(Resource resource) {
        return resource.modulePath().isEmpty()
                ? resource.range().path()
                : resource.modulePath().get(0).range().path();
    }

    private static String folder(Resource resource) {
        return Paths.folder(resource.range().path());
    }
}
