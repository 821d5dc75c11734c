package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A document that is a template. */
record Template(String path, Node root) {

    private static final Pattern TYPE = Pattern.compile("(AWS|Custom|[A-Za-z0-9]{2,64})::[A-Za-z0-9:_@-]+");

    /** The document, if it declares resources as templates do. */
    static Optional<Template> of(String path, Node root) {
        boolean declares = root.field("Resources").map(Node::entries).stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.value().field("Type").flatMap(Node::scalarText).stream())
                .anyMatch(type -> TYPE.matcher(type).matches());
        return declares
                        || root.field("AWSTemplateFormatVersion").isPresent()
                                && root.field("Resources").isPresent()
                ? Optional.of(new Template(path, root))
                : Optional.empty();
    }

    /** The entries of a section; none where it is missing. */
    List<Node.Entry> section(String name) {
        return root.field(name).map(Node::entries).orElse(List.of());
    }

    Optional<Node.Entry> member(String section, String name) {
        return root.field(section).flatMap(found -> found.entry(name));
    }

    /** The macros that rewrite the template before it is deployed. */
    Stream<Node> transforms() {
        return root.field("Transform").stream()
                .flatMap(node -> node instanceof Node.Sequence ? node.items().stream() : Stream.of(node));
    }
}
