package dev.plimsoll.check.fix;

import dev.plimsoll.migration.Layout;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A migration that may be edited, as it stands.
 *
 * @param path as reports show it
 * @param statements of its way forward, in order
 * @param later texts of the statements of migrations that run after it
 * @param others paths of all migrations of the database that the same tool runs, its own among them
 */
record OpenMigration(
        String path, String text, Layout layout, List<Statement> statements, List<String> later, List<String> others) {

    private static final Pattern SESSION = Pattern.compile(
            "(?is).*\\b(?:search_path|set\\s+(?:(?:session|local)\\s+)?(?:role|schema|authorization))\\b.*");
    private static final Pattern LEANS_ON = Pattern.compile(
            "(?is).*\\b(?:drop|rename|cluster|replica|using\\s+index|on\\s+conflict|references|attach|detach|set\\s+schema)\\b.*");

    OpenMigration {
        statements = List.copyOf(statements);
        later = List.copyOf(later);
        others = List.copyOf(others);
    }

    /** The statement of the way forward that is written around a place. */
    Optional<Statement> around(SourceRange place) {
        return statements.stream()
                .filter(statement -> statement.range().contains(place) && isAsWritten(statement))
                .findFirst();
    }

    private boolean isAsWritten(Statement statement) {
        SourceRange range = statement.range();
        return range.path().equals(path)
                && range.endOffset() <= text.length()
                && text.substring(range.startOffset(), range.endOffset()).equals(statement.text());
    }

    /** Where a statement ends with its semicolon and the end of its line. */
    int endOf(Statement statement) {
        int at = statement.range().endOffset();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length() || text.charAt(at) != ';') {
            return statement.range().endOffset();
        }
        at++;
        int end = at;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        if (text.startsWith("\r\n", end)) {
            return end + 2;
        }
        return end < text.length() && text.charAt(end) == '\n' ? end + 1 : at;
    }

    /** Whether the statement may run after all that comes after it: nothing leans on these names, and nothing before says where they are. */
    boolean mayRunLast(Statement statement, List<String> names) {
        boolean before = statements.stream()
                .anyMatch(other -> SESSION.matcher(other.text()).matches());
        return !before
                && statements.stream()
                        .filter(other ->
                                other.range().startOffset() > statement.range().startOffset())
                        .noneMatch(other -> leansOn(other.text(), names))
                && later.stream().noneMatch(other -> leansOn(other, names));
    }

    private static boolean leansOn(String text, List<String> names) {
        String lower = text.toLowerCase(Locale.ROOT);
        return LEANS_ON.matcher(text).matches()
                && names.stream().anyMatch(name -> lower.contains(name.toLowerCase(Locale.ROOT)));
    }
}
