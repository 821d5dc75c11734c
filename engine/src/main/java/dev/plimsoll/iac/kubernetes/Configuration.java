package dev.plimsoll.iac.kubernetes;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.Paths;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The ConfigMaps and Secrets among the files. Of several with one name, that of the file or the folder of whoever asks is meant. */
final class Configuration {

    private final Map<String, List<Manifest>> byName = new HashMap<>();

    Configuration(List<Manifest> manifests) {
        manifests.stream()
                .filter(manifest -> manifest.is("ConfigMap") || manifest.is("Secret"))
                .forEach(manifest -> byName.computeIfAbsent(
                                manifest.kind() + "/" + manifest.name(), any -> new ArrayList<>())
                        .add(manifest));
    }

    /** The entry of a ConfigMap or Secret, standing where it is referred to; unknown where it is not among the files. */
    Value entry(Manifest user, String kind, String name, String key, SourceRange range) {
        return find(user, kind, name)
                .flatMap(found -> Optional.ofNullable(entries(found).get(key)))
                .map(value -> value.with(value.trace().movedTo(range)))
                .orElseGet(() -> missing(kind, name, range));
    }

    /** All entries, at their own places; empty where it is not among the files. */
    Optional<Map<String, Value>> entries(Manifest user, String kind, String name) {
        return find(user, kind, name).map(Configuration::entries);
    }

    private Optional<Manifest> find(Manifest user, String kind, String name) {
        List<Manifest> all = byName.getOrDefault(kind + "/" + name, List.of()).stream()
                .filter(found -> found.namespace().equals(user.namespace())
                        || found.namespace().isEmpty()
                        || user.namespace().isEmpty())
                .toList();
        Optional<Manifest> inFile =
                all.stream().filter(found -> found.path().equals(user.path())).findFirst();
        Optional<Manifest> inFolder = all.stream()
                .filter(found -> Paths.folder(found.path()).equals(Paths.folder(user.path())))
                .findFirst();
        return inFile.or(() -> inFolder).or(() -> all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
    }

    static Value missing(String kind, String name, SourceRange range) {
        boolean secret = kind.equals("Secret");
        UnknownReason reason = new UnknownReason(
                secret ? UnknownReason.Kind.EXTERNAL : UnknownReason.Kind.NOT_AT_HAND,
                kind.toLowerCase(Locale.ROOT) + " \"" + name + "\" does not tell it in these files",
                secret ? "" : "check the file of the ConfigMap too");
        Trace trace = Trace.at(range);
        return new Value.Unknown(reason, secret ? trace.masked() : trace);
    }

    private static Map<String, Value> entries(Manifest manifest) {
        Map<String, Value> entries = new LinkedHashMap<>();
        boolean secret = manifest.is("Secret");
        manifest.node()
                .field("data")
                .ifPresent(data -> data.entries().forEach(entry -> put(entries, manifest, entry, secret)));
        manifest.node()
                .field("stringData")
                .ifPresent(data -> data.entries().forEach(entry -> put(entries, manifest, entry, false)));
        return entries;
    }

    private static void put(Map<String, Value> entries, Manifest manifest, Node.Entry entry, boolean encoded) {
        String text = entry.value().scalarText().orElse("");
        DecidingPlace place = new DecidingPlace(
                manifest.kind().toLowerCase(Locale.ROOT) + "/" + manifest.name(),
                "",
                DecidingPlace.Kind.DEFINITION,
                entry.value().range());
        Trace trace = entry.value().trace().through(place);
        Tree tree = new Tree.Text(encoded ? decoded(text) : text);
        entries.put(entry.key(), new Value.Known(tree, manifest.is("Secret") ? trace.masked() : trace));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return base64;
        }
    }
}
