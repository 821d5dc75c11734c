package dev.plimsoll.migration.liquibase;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One change of a changeset, with how its names are written. */
record Change(Node node, Names names) {

    /** Turns a change into the statements that Liquibase sends for it. */
    interface Translation {
        List<String> statements(Change change) throws Missing;
    }

    /** An attribute that Liquibase refuses to do without. */
    static final class Missing extends Exception {

        private static final long serialVersionUID = 1L;

        Missing(String attribute, Node node) {
            super(node.name() + " has no " + attribute);
        }
    }

    /** The attribute, or null where it is absent or blank. */
    @Nullable
    String get(String attribute) {
        return get(node, attribute);
    }

    static @Nullable String get(Node node, String attribute) {
        String text = node.text(attribute);
        return text == null || text.isBlank() ? null : text;
    }

    String need(String attribute) throws Missing {
        return need(node, attribute);
    }

    static String need(Node node, String attribute) throws Missing {
        String text = get(node, attribute);
        if (text == null) {
            throw new Missing(attribute, node);
        }
        return text;
    }

    boolean is(String attribute) {
        return node.is(attribute, false);
    }

    @Nullable
    String schema() {
        return get("schemaName");
    }

    /** The table that {@code tableName} and {@code schemaName} name. */
    String table() throws Missing {
        return names.qualified(schema(), need("tableName"));
    }

    /** A name in quotes where it must be. */
    String name(String attribute) throws Missing {
        return names.name(need(attribute));
    }

    String alterTable() throws Missing {
        return "ALTER TABLE " + table();
    }

    List<Node> columns() {
        return node.all("column");
    }

    /** The words before the attribute, or nothing where it is absent. */
    String optional(String words, String attribute) {
        String text = get(attribute);
        return text == null ? "" : words + text.strip();
    }

    String onlyIf(String attribute, String words) {
        return is(attribute) ? words : "";
    }
}
