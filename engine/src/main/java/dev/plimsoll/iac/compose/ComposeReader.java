package dev.plimsoll.iac.compose;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.DocumentReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.iac.document.Unrendered;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads files of Docker Compose: those with {@code compose}, {@code stack} or {@code swarm} in their names that declare services. A service
 * is a resource of type {@code compose/service} with address {@code service/name}, its {@code environment} always a map, with
 * {@code extends}, {@code env_file} and variables applied; a volume is one of type {@code compose/volume}. The override that Compose takes
 * by itself is put over its base. Another file of the folder that leaves services without image is one to be put over the base too; of it
 * come the services that it names. A service with profiles is of uncertain presence.
 */
public final class ComposeReader {

    private static final Pattern NAME = Pattern.compile(".*(compose|stack|swarm)[^/]*\\.ya?ml");
    private static final List<String> BASES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yaml", "docker-compose.yml");
    private static final Pattern OVERRIDE = Pattern.compile("(docker-)?compose\\.override\\.ya?ml");
    private static final Pattern SERVICES = Pattern.compile("(?m)^services[ \t]*:");

    private final Documents documents;
    private final Map<String, Node> roots = new LinkedHashMap<>();
    private final Set<UnreadInfrastructure> unread = new LinkedHashSet<>();
    private final List<Resource> resources = new ArrayList<>();

    private ComposeReader(Documents documents) {
        this.documents = documents;
    }

    public static InfrastructureReading read(Documents documents) {
        return new ComposeReader(documents).read();
    }

    private InfrastructureReading read() {
        documents.paths().stream().filter(path -> NAME.matcher(path).matches()).forEach(this::find);
        Map<String, Project> projects = new LinkedHashMap<>();
        roots.forEach((path, root) -> {
            if (!isMergedElsewhere(path)) {
                projects.put(path, project(path, root));
            }
        });
        Set<String> included = new HashSet<>();
        projects.values().forEach(project -> included.addAll(project.included()));
        Set<String> covered = new HashSet<>();
        projects.forEach((path, project) -> {
            if (!included.contains(path)) {
                take(path, project, covered);
            }
        });
        projects.forEach((path, project) -> take(path, project, covered));
        return new InfrastructureReading(resources, List.copyOf(unread));
    }

    private void find(String path) {
        String text = documents.text(path).orElse("");
        if (!SERVICES.matcher(text).find()) {
            return;
        }
        DocumentReading reading = documents.read(path).orElseThrow();
        Optional<Node> root = reading.documents().stream().findFirst();
        Optional<UnreadInfrastructure> unrendered = Unrendered.fault(path, text, reading);
        if (unrendered.isPresent()) {
            unread.add(unrendered.get());
            return;
        }
        boolean services = root.flatMap(found -> found.field("services"))
                .filter(found -> found instanceof Node.Mapping)
                .isPresent();
        if (services) {
            roots.put(path, root.orElseThrow());
            unread.addAll(reading.faults());
        } else if (root.isEmpty()) {
            unread.addAll(reading.faults());
        }
    }

    private boolean isMergedElsewhere(String path) {
        return OVERRIDE.matcher(Paths.name(path)).matches() && mainFile(path).isPresent();
    }

    private Project project(String path, Node root) {
        List<UnreadInfrastructure> faults = new ArrayList<>();
        Project project = new Project(documents, Paths.folder(path), faults);
        base(path, root.field("services")).ifPresent(base -> project.add(base, roots.getOrDefault(base, root)));
        project.add(path, root);
        if (BASES.contains(Paths.name(path))) {
            siblings(path)
                    .filter(sibling -> OVERRIDE.matcher(Paths.name(sibling)).matches())
                    .forEach(sibling -> project.add(sibling, roots.getOrDefault(sibling, root)));
        }
        unread.addAll(faults);
        return project;
    }

    /** The file that a file with incomplete services is to be put over; empty for a file that stands alone. */
    private Optional<String> base(String path, Optional<Node> services) {
        boolean complete = services.map(Node::entries).orElse(List.of()).stream()
                .allMatch(service -> Stream.of("image", "build", "extends")
                        .anyMatch(name -> service.value().field(name).isPresent()));
        return complete || BASES.contains(Paths.name(path)) ? Optional.empty() : mainFile(path);
    }

    private Optional<String> mainFile(String path) {
        List<String> names = siblings(path).toList();
        return BASES.stream()
                .flatMap(base -> names.stream().filter(name -> Paths.name(name).equals(base)))
                .findFirst();
    }

    private Stream<String> siblings(String path) {
        return roots.keySet().stream().filter(other -> Paths.folder(other).equals(Paths.folder(path)));
    }

    /** @param covered files that are taken already; those that include each other in a circle are taken once */
    private void take(String path, Project project, Set<String> covered) {
        if (!covered.add(path)) {
            return;
        }
        covered.addAll(project.included());
        Optional<Node> services = Optional.ofNullable(roots.get(path)).flatMap(root -> root.field("services"));
        boolean partial = base(path, services).isPresent();
        project.services().forEach((name, service) -> {
            if (!partial || services.flatMap(all -> all.entry(name)).isPresent()) {
                resources.add(resource("service", service, presence(service.fields())));
            }
        });
        if (!partial) {
            project.volumes()
                    .forEach((name, volume) -> resources.add(resource("volume", volume, new Presence.Present())));
        }
    }

    private static Presence presence(Map<String, Value> service) {
        Value profiles = service.get("profiles");
        boolean some = profiles instanceof Value.Known known
                && known.tree() instanceof Tree.Items items
                && !items.values().isEmpty();
        return some
                ? new Presence.Uncertain(
                        new UnknownReason(UnknownReason.Kind.INPUT, "its profile is not known to be active", ""))
                : new Presence.Present();
    }

    private static Resource resource(String kind, Project.Definition definition, Presence presence) {
        Node.Entry entry = definition.entry();
        return new Resource(
                kind + "/" + entry.key(),
                "compose/" + kind,
                entry.key(),
                Resource.Kind.MANAGED,
                Resource.Format.COMPOSE,
                "",
                List.of(),
                definition.fields(),
                presence,
                entry.range(),
                entry.keyRange());
    }
}
