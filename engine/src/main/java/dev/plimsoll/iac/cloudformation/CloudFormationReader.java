package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.DocumentReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.Unrendered;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
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
 * Reads templates of CloudFormation and SAM in YAML and JSON; a file is one by what it holds. The attributes of a resource are its
 * properties by their names and, beside them, {@code DeletionPolicy}, {@code UpdateReplacePolicy}, {@code DependsOn}, {@code Condition},
 * {@code Metadata}, {@code CreationPolicy} and {@code UpdatePolicy}. The address is the logical id, with those of the nested stacks that lead
 * to it before it: {@code Data.Database}. A template that another one nests is read there and not once more by itself.
 */
public final class CloudFormationReader {

    private static final Pattern NAME = Pattern.compile(".*\\.(ya?ml|json|template|cfn|cform)");
    private static final Pattern SIGN =
            Pattern.compile("AWSTemplateFormatVersion|[\"' ]AWS::[A-Za-z0-9]+::[A-Za-z0-9]+");
    private static final Pattern SURE_SIGN =
            Pattern.compile("AWSTemplateFormatVersion|\\bType[\"']?\\s*:\\s*[\"']?AWS::[A-Za-z0-9]+::[A-Za-z0-9]+");
    /** Macros of AWS that leave what is written as it is, or whose work is read. */
    private static final Set<String> HARMLESS = Set.of(
            "AWS::Serverless-2016-10-31",
            "AWS::LanguageExtensions",
            "AWS::SecretsManager-2020-07-23",
            "AWS::SecretsManager-2024-09-16",
            "AWS::CodeDeployBlueGreen",
            "AWS::CodeStar");

    private final Documents documents;
    private final Map<String, Template> templates = new TreeMap<>();
    private final List<UnreadInfrastructure> unread = new ArrayList<>();

    private CloudFormationReader(Documents documents) {
        this.documents = documents;
    }

    /** @param parameterFiles files of parameters, a later one before an earlier one; they hold for every template that is no nested one */
    public static InfrastructureReading read(Documents documents, List<String> parameterFiles) {
        return new CloudFormationReader(documents).read(parameterFiles);
    }

    private InfrastructureReading read(List<String> parameterFiles) {
        documents.paths().stream().filter(path -> NAME.matcher(path).matches()).forEach(this::find);
        Map<String, Value> given = new LinkedHashMap<>();
        parameterFiles.forEach(path -> given.putAll(ParameterFile.read(documents, path, unread)));

        Set<String> nested = new HashSet<>();
        Map<String, Root> roots = new LinkedHashMap<>();
        templates.forEach((path, template) -> {
            NestedTemplates below = new NestedTemplates(documents, templates);
            Stack stack = new Stack(template, given, List.of(), new Presence.Present(), below);
            roots.put(path, new Root(stack.resources(), below.faults(), below.cyclic()));
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
        return new InfrastructureReading(resources, List.copyOf(faults));
    }

    private void find(String path) {
        Optional<String> text = documents.text(path);
        if (text.isEmpty() || !SIGN.matcher(text.get()).find()) {
            return;
        }
        DocumentReading reading = documents.read(path).orElseThrow();
        Optional<UnreadInfrastructure> unrendered = Unrendered.fault(path, text.get(), reading)
                .filter(fault -> SURE_SIGN.matcher(text.get()).find());
        if (unrendered.isPresent()) {
            unread.add(unrendered.get());
            return;
        }
        Optional<Template> template =
                reading.documents().stream().limit(1).findFirst().flatMap(root -> Template.of(path, root));
        if (template.isPresent()) {
            templates.put(path, template.get());
            unread.addAll(reading.faults());
            template.get().transforms().forEach(this::refuseUnknown);
        } else if (reading.documents().isEmpty()
                && SURE_SIGN.matcher(text.get()).find()) {
            unread.addAll(reading.faults());
        }
    }

    private void refuseUnknown(Node transform) {
        Node named = transform.field("Name").orElse(transform);
        String name = named.scalarText().orElse("");
        if (!HARMLESS.contains(name)) {
            SourceRange range = transform.range();
            unread.add(new UnreadInfrastructure(
                    Kind.UNRENDERED, "the macro \"" + name + "\" rewrites the template before it is deployed", range));
        }
    }

    private record Root(List<Resource> resources, Set<UnreadInfrastructure> faults, Set<String> cyclic) {}
}
