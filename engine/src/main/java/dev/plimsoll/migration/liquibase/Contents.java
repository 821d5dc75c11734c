package dev.plimsoll.migration.liquibase;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Liquibase makes the checksum of a changeset from, version 9: its changes and how it modifies their SQL. SQL counts without its
 * white space, files with what they hold; comments, conditions, contexts and ways back do not count
 * (<a href="https://docs.liquibase.com/concepts/changelogs/changeset-checksums.html">page</a>).
 */
final class Contents {

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\n\\r\\t]+");
    private static final Set<String> SQL_CHANGES = Set.of("sql", "sqlFile");
    private static final Set<String> FILES = Set.of("path", "file");

    /** Texts of SQL among the attributes, which count without their white space. */
    private static final Set<String> SQL = Set.of("selectQuery", "procedureText", "procedureBody");

    /** Attributes that do not count. */
    private static final Map<String, Set<String>> LEFT_OUT = Map.of(
            "createTable", Set.of("ifNotExists", "rowDependencies"),
            "createIndex", Set.of("associatedWith", "using"),
            "createView", Set.of("relativeToChangelogFile", "encoding"),
            "createProcedure", Set.of("relativeToChangelogFile", "encoding", "dbms", "comments"),
            "tagDatabase", Set.of("keepTagOnRollback"));

    private final Resources resources;
    private final Parameters parameters;
    private final StringBuilder content = new StringBuilder();

    Contents(Resources resources, Parameters parameters) {
        this.resources = resources;
        this.parameters = parameters;
    }

    static String withoutWhiteSpace(String sql) {
        return WHITE_SPACE.matcher(sql).replaceAll("");
    }

    /** @param change expanded */
    void add(Node change) {
        if (SQL_CHANGES.contains(change.name()) || change.name().equals("createProcedure")) {
            if (!Dbms.includesPostgres(change.text("dbms"))) {
                return;
            }
        }
        if (change.name().equals("sql")) {
            String sql = change.text("sql");
            Scalar value = change.value();
            content.append("sql ")
                    .append(withoutWhiteSpace(sql != null ? sql : value == null ? "" : value.text()))
                    .append('\n');
        } else if (change.name().equals("sqlFile")) {
            content.append("sql ").append(file(change, change.text("path"))).append('\n');
        } else if (change.name().startsWith("load")) {
            content.append(change.name())
                    .append(' ')
                    .append(change.text("tableName"))
                    .append(' ')
                    .append(file(change, change.text("file")))
                    .append('\n');
        } else {
            Scalar own = change.value();
            content.append(change.name())
                    .append(own == null ? "" : withoutWhiteSpace(own.text()))
                    .append('[');
            Set<String> leftOut = LEFT_OUT.getOrDefault(change.name(), Set.of());
            for (Node child : inOrder(change)) {
                Scalar value = child.value();
                if (FILES.contains(child.name()) && value != null) {
                    content.append(file(change, value.text())).append('\n');
                } else if (!leftOut.contains(child.name())) {
                    write(child);
                }
            }
            content.append("]\n");
        }
    }

    private void write(Node node) {
        content.append(node.name());
        Scalar value = node.value();
        if (value != null) {
            content.append('=')
                    .append(SQL.contains(node.name()) ? withoutWhiteSpace(value.text()) : plain(value.text()));
        }
        content.append('[');
        inOrder(node).forEach(this::write);
        content.append("]\n");
    }

    /** Attributes of one name in any order, of several of one name in their own. */
    private static List<Node> inOrder(Node node) {
        return node.children().stream().sorted(Comparator.comparing(Node::name)).toList();
    }

    private static String plain(String text) {
        String plain = text.strip();
        String lower = plain.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false") ? lower : plain;
    }

    private String file(Node change, @Nullable String name) {
        if (name == null) {
            return "";
        }
        try {
            boolean relative = change.is("relativeToChangelogFile", false);
            String text = resources.read(resources.find(name, relative)).text();
            return withoutWhiteSpace(change.name().startsWith("load") ? text : parameters.expand(text));
        } catch (Resources.Unavailable e) {
            return name;
        }
    }

    @Override
    public String toString() {
        return content.toString();
    }
}
