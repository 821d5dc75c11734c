package dev.plimsoll.iac.kubernetes;

import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.Node;
import dev.plimsoll.iac.document.NodeValues;
import dev.plimsoll.iac.document.Typing;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An object as a manifest declares it. */
record Manifest(String group, String kind, String namespace, String name, Node node) {

    /** The objects that a document declares: itself, or the items of a {@code List}; none where it is no manifest. */
    static Stream<Manifest> in(Node document) {
        Optional<String> version = document.field("apiVersion").flatMap(Node::scalarText);
        Optional<String> kind = document.field("kind").flatMap(Node::scalarText);
        if (version.isEmpty() || kind.isEmpty()) {
            return Stream.empty();
        }
        if (kind.get().equals("List") && version.get().equals("v1")) {
            return document.field("items").map(Node::items).orElse(List.of()).stream()
                    .flatMap(Manifest::in);
        }
        int slash = version.get().indexOf('/');
        String group = slash < 0 ? "core" : version.get().substring(0, slash);
        return Stream.of(
                new Manifest(group, kind.get(), metadata(document, "namespace"), metadata(document, "name"), document));
    }

    private static String metadata(Node document, String name) {
        return document.field("metadata")
                .flatMap(metadata -> metadata.field(name))
                .flatMap(Node::scalarText)
                .orElse("");
    }

    boolean is(String coreKind) {
        return group.equals("core") && kind.equals(coreKind);
    }

    String path() {
        return node.range().path();
    }

    private String type() {
        return group + "/" + kind;
    }

    private String address() {
        return type() + (namespace.isEmpty() ? "" : "/" + namespace) + (name.isEmpty() ? "" : "/" + name);
    }

    /** The object with all its fields as attributes. */
    Resource resource(Configuration configuration, Documents documents) {
        Map<String, Value> attributes = NodeValues.fields(node, Typing.YAML_1_1);
        new MountedSettings(this, configuration, documents)
                .value()
                .ifPresent(settings -> attributes.put("settings", settings));
        return new Resource(
                address(),
                type(),
                name,
                Resource.Kind.MANAGED,
                Resource.Format.KUBERNETES,
                "kubernetes",
                List.of(),
                is("Secret")
                        ? Masking.data(attributes)
                        : new ContainerEnvironment(this, configuration).resolved(attributes),
                new Presence.Present(),
                node.range(),
                node.entries().get(0).range());
    }
}
