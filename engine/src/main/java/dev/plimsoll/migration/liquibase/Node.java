package dev.plimsoll.migration.liquibase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element of a changelog, the same whether it is written in XML, YAML or JSON: attributes are children with a text.
 *
 * @param start offset of its first character in the file
 * @param end offset after its last character
 * @param value its text, or null
 */
record Node(String name, int start, int end, @Nullable Scalar value, List<Node> children) {
    Node {
        children = List.copyOf(children);
    }

    Optional<Node> child(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** The children of this name, also those in a list named after them in the plural, as YAML has it. */
    List<Node> all(String childName) {
        List<Node> found = new ArrayList<>();
        for (Node child : children) {
            if (child.name.equals(childName)) {
                found.add(child);
            } else if (child.name.equals(childName + "s")) {
                child.children.stream()
                        .filter(inner -> inner.name.equals(childName))
                        .forEach(found::add);
            }
        }
        return found;
    }

    /** The text of a child, or null where there is no such child. */
    @Nullable
    String text(String childName) {
        return child(childName).map(Node::value).map(Scalar::text).orElse(null);
    }

    /** Whether a child says so; {@code otherwise} where there is none. */
    boolean is(String childName, boolean otherwise) {
        String text = text(childName);
        return text == null || text.isBlank() ? otherwise : isTrue(text);
    }

    static boolean isTrue(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "1", "yes", "y" -> true;
            default -> false;
        };
    }
}
