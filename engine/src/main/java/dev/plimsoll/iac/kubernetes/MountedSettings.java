package dev.plimsoll.iac.kubernetes;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.settings.EmbeddedSettings;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of settings in the ConfigMaps that the pods of a workload mount: {@code postgresql.conf}, {@code pg_hba.conf} and {@code my.cnf}
 * by their names.
 */
final class MountedSettings {

    private static final Map<String, String> TYPES = Map.of(
            "postgresql", "postgresql/settings",
            "hba", "postgresql/hba",
            "mysql", "mysql/settings");

    private final Manifest user;
    private final Configuration configuration;
    private final Documents documents;

    MountedSettings(Manifest user, Configuration configuration, Documents documents) {
        this.user = user;
        this.configuration = configuration;
        this.documents = documents;
    }

    /** What the files hold, by the kind of file; empty where none is mounted. Of several of one kind the last holds. */
    Optional<Value> value() {
        Optional<Node> volumes = user.node()
                .field("spec")
                .flatMap(spec -> spec.field("template"))
                .flatMap(template -> template.field("spec"))
                .flatMap(spec -> spec.field("volumes"));
        Map<String, Value> found = new LinkedHashMap<>();
        volumes.map(Node::items).stream()
                .flatMap(List::stream)
                .flatMap(MountedSettings::configMaps)
                .forEach(map -> map.field("name")
                        .flatMap(Node::scalarText)
                        .flatMap(name -> configuration.entries(user, "ConfigMap", name))
                        .ifPresent(entries -> entries.forEach((file, text) -> put(found, file, text))));
        return found.isEmpty()
                ? Optional.empty()
                : volumes.map(node -> new Value.Known(new Tree.Fields(found), Trace.at(node.range())));
    }

    private static Stream<Node> configMaps(Node volume) {
        Stream<Node> projected = volume.field("projected").flatMap(found -> found.field("sources")).stream()
                .flatMap(sources -> sources.items().stream())
                .flatMap(source -> source.field("configMap").stream());
        return Stream.concat(volume.field("configMap").stream(), projected);
    }

    private void put(Map<String, Value> found, String file, Value text) {
        // An entry of a ConfigMap was decided by the place where it stands.
        SourceRange place = text.trace().decidedBy().stream()
                .findFirst()
                .map(DecidingPlace::range)
                .orElse(text.trace().range());
        TYPES.forEach((kind, type) -> EmbeddedSettings.read(
                        type, file, text, place, documents.text(place.path()).orElse(""))
                .ifPresent(values -> found.put(kind, new Value.Known(new Tree.Fields(values), text.trace()))));
    }
}
