package dev.plimsoll.check;

import dev.plimsoll.migration.MigrationFile;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells files that are written for another engine, although nothing around them says so: at least half of their statements cannot be read, and
 * one of them stops at a word that only the other engine has. One finding then says it, not one for each statement.
 */
final class ForeignSql {

    private static final Map<String, String> WORDS = Map.of(
            "`", "MySQL: names stand between backticks",
            "auto_increment", "MySQL: AUTO_INCREMENT",
            "engine", "MySQL: ENGINE",
            "unlock", "MySQL: UNLOCK",
            "autoincrement", "SQLite: AUTOINCREMENT",
            "[", "SQL Server: names stand between brackets");

    private ForeignSql() {}

    /** The file or, where it is written for another engine, that it is. */
    static MigrationFile refused(MigrationFile file) {
        if (file instanceof MigrationFile.Read read && read.others().isEmpty()) {
            List<Statement> statements = read.migration().units().stream()
                    .flatMap(unit -> unit.statements().stream())
                    .toList();
            List<Unreadable> unreadable = statements.stream()
                    .flatMap(statement -> statement.changes().stream())
                    .filter(Unreadable.class::isInstance)
                    .map(Unreadable.class::cast)
                    .toList();
            if (unreadable.size() * 2 >= statements.size()) {
                for (Unreadable stop : unreadable) {
                    String engine = engine(read, stop);
                    if (engine != null) {
                        String reason = "it is written for " + engine + ", as in line "
                                + stop.range().line();
                        return new MigrationFile.Refused(read.path(), reason);
                    }
                }
            }
        }
        return file;
    }

    private static @Nullable String engine(MigrationFile.Read file, SchemaChange stop) {
        SourceRange range = stop.range();
        String text = file.source().text();
        if (!range.path().equals(file.path()) || range.startOffset() >= text.length()) {
            return null;
        }
        String token = text.substring(range.startOffset(), Math.min(range.endOffset(), text.length()));
        char first = text.charAt(range.startOffset());
        return WORDS.get(first == '`' || first == '[' ? String.valueOf(first) : token.toLowerCase(Locale.ROOT));
    }
}
