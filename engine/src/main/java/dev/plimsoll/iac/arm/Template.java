package dev.plimsoll.iac.arm;

import dev.plimsoll.iac.document.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A template, of a file or within another one. */
record Template(String path, Node root) {

    private static final Pattern SCHEMA = Pattern.compile("(?i)deploymentTemplate\\.json");

    /** The document, if its schema is one of deployments: to a resource group, a subscription, a management group, a tenant. */
    static Optional<Template> of(String path, Node root) {
        boolean one = root.field("$schema")
                        .flatMap(Node::scalarText)
                        .filter(schema -> SCHEMA.matcher(schema).find())
                        .isPresent()
                && root.field("resources").isPresent();
        return one ? Optional.of(new Template(path, root)) : Optional.empty();
    }

    /** The entries of a section; none where it is missing. */
    List<Node.Entry> section(String name) {
        return root.field(name).map(Node::entries).orElse(List.of());
    }

    /** A member of a section, whose names know no difference of case. */
    Optional<Node.Entry> member(String section, String name) {
        return section(section).stream()
                .filter(entry -> entry.key().equalsIgnoreCase(name))
                .findFirst();
    }
}
