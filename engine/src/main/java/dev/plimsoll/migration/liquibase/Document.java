package dev.plimsoll.migration.liquibase;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import java.util.Locale;

/**
 * A changelog that is no SQL.
 *
 * @param root the element {@code databaseChangeLog}
 * @param comments what is between the delimiters of comments
 */
record Document(Node root, List<SourceRange> comments) {

    static final String ROOT = "databaseChangeLog";

    Document {
        comments = List.copyOf(comments);
    }

    static Document read(SourceText source) throws MalformedChangelog {
        return isXml(source.path()) ? new XmlDocument(source).read() : new YamlDocument(source).read();
    }

    static boolean isXml(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    static boolean isSql(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    /** Whether Liquibase reads files of this name as changelogs. */
    static boolean isChangelog(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return isXml(path) || isSql(path) || name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }
}
