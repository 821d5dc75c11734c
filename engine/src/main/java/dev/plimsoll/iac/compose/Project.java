package dev.plimsoll.iac.compose;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The services and volumes of files that are put over each other, the lowest first. */
final class Project {

    private static final int MOST_FILES = 100;
    private static final String SERVICES = "services";

    private final Documents documents;
    private final Map<String, Value> variables;
    private final Interpolation interpolation;
    private final List<UnreadInfrastructure> unread;
    private final Set<String> files = new LinkedHashSet<>();
    private final Set<String> included = new LinkedHashSet<>();
    private final Map<String, Definition> services = new LinkedHashMap<>();
    private final Map<String, Definition> volumes = new LinkedHashMap<>();

    /** What a name is defined as, and where it is written first. */
    record Definition(Node.Entry entry, Map<String, Value> fields) {}

    /** @param folder the folder of the project, whose {@code .env} gives the variables */
    Project(Documents documents, String folder, List<UnreadInfrastructure> unread) {
        this.documents = documents;
        this.unread = unread;
        String environment = folder.isEmpty() ? ".env" : folder + "/.env";
        this.variables = documents
                .text(environment)
                .map(text -> EnvironmentFile.read(environment, text, Map.of()))
                .orElse(Map.of());
        this.interpolation = new Interpolation(variables);
    }

    /** Files that other files of the project include. */
    Set<String> included() {
        return included;
    }

    Map<String, Definition> volumes() {
        return volumes;
    }

    /** The services with what their files of variables give. */
    Map<String, Definition> services() {
        Map<String, Definition> complete = new LinkedHashMap<>();
        services.forEach((name, service) -> complete.put(
                name,
                new Definition(service.entry(), ServiceEnvironment.withFiles(service.fields(), documents, variables))));
        return complete;
    }

    void add(String path, Node root) {
        if (!files.add(path)) {
            return;
        }
        includes(path, root);
        entries(root, SERVICES).forEach(entry -> put(services, entry, service(path, entry, new ArrayList<>())));
        entries(root, "volumes").forEach(entry -> put(volumes, entry, fields(entry.value())));
    }

    private static List<Node.Entry> entries(Node root, String section) {
        return root.field(section).map(Node::entries).orElse(List.of());
    }

    private static void put(Map<String, Definition> all, Node.Entry entry, Map<String, Value> fields) {
        all.merge(
                entry.key(),
                new Definition(entry, fields),
                (below, above) -> new Definition(below.entry(), Merge.fields(below.fields(), above.fields())));
    }

    private void includes(String path, Node root) {
        for (Node include : root.field("include").map(Node::items).orElse(List.of())) {
            Node named = include.field("path").orElse(include);
            List<Node> names = named instanceof Node.Sequence ? named.items() : List.of(named);
            for (Node name : names) {
                Optional<String> file = file(path, name);
                Optional<Node> found = file.flatMap(this::root);
                if (found.isEmpty() || files.size() > MOST_FILES) {
                    notAtHand("the included file is not there", name.range());
                } else {
                    included.add(file.orElseThrow());
                    add(file.orElseThrow(), found.get());
                }
            }
        }
    }

    private Optional<String> file(String path, Node name) {
        return interpolation
                .value(name.scalarText().orElse(""), name.trace())
                .text()
                .flatMap(text -> Paths.resolve(Paths.folder(path), text));
    }

    private Optional<Node> root(String path) {
        return documents
                .read(path)
                .flatMap(reading -> reading.documents().stream().findFirst());
    }

    private void notAtHand(String message, SourceRange range) {
        unread.add(new UnreadInfrastructure(Kind.NOT_AT_HAND, message, range));
    }

    /** @param seen the services that this one is extended from, to end a circle */
    private Map<String, Value> service(String path, Node.Entry entry, List<String> seen) {
        Map<String, Value> own = fields(entry.value());
        Optional<Node> written = entry.value().field("extends");
        if (written.isEmpty()) {
            return own;
        }
        Node extended = written.get();
        String name = extended.field("service").orElse(extended).scalarText().orElse("");
        Optional<String> file =
                extended.field("file").map(node -> file(path, node)).orElse(Optional.of(path));
        Optional<Node.Entry> base =
                file.flatMap(this::root).flatMap(root -> root.field(SERVICES)).flatMap(all -> all.entry(name));
        String key = file.orElse("") + "#" + name;
        if (seen.contains(key)) {
            unread.add(new UnreadInfrastructure(Kind.MALFORMED, "the service extends itself", extended.range()));
            return own;
        }
        if (base.isEmpty()) {
            notAtHand("the service that is extended is not there", extended.range());
            return own;
        }
        seen.add(key);
        Map<String, Value> below = new LinkedHashMap<>(service(file.orElseThrow(), base.get(), seen));
        below.remove("depends_on");
        DecidingPlace place = new DecidingPlace("extends", name, DecidingPlace.Kind.INCLUDED, extended.range());
        below.replaceAll((field, value) -> value.with(value.trace().through(place)));
        return Merge.fields(below, own);
    }

    private Map<String, Value> fields(Node service) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Node.Entry entry : service.entries()) {
            boolean environment = entry.key().equals(ServiceEnvironment.ENVIRONMENT);
            fields.put(
                    entry.key(),
                    environment
                            ? ServiceEnvironment.map(entry.value(), interpolation)
                            : ServiceEnvironment.value(entry.value(), interpolation));
        }
        return fields;
    }
}
