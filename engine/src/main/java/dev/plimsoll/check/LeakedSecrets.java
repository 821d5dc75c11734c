package dev.plimsoll.check;

import dev.plimsoll.model.LeakedSecret;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.sql.KnownSecrets;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Finds secrets of known form in all of a file: statements of either direction, comments, rows to copy. */
final class LeakedSecrets {

    private LeakedSecrets() {}

    /** @param statements of the file; passwords of connections in them are the matter of a rule of its own */
    static List<LeakedSecret> in(SourceText source, List<Statement> statements, String database) {
        List<LeakedSecret> leaked = new ArrayList<>();
        for (KnownSecrets.Found found : KnownSecrets.in(source.text())) {
            SourceRange place = source.range(found.start(), found.end());
            if (!found.connection() || statements.stream().noneMatch(statement -> holds(statement.range(), place))) {
                leaked.add(new LeakedSecret(database, found.what(), place));
            }
        }
        return leaked;
    }

    private static boolean holds(SourceRange outer, SourceRange inner) {
        return outer.path().equals(inner.path())
                && outer.startOffset() <= inner.startOffset()
                && outer.endOffset() >= inner.endOffset();
    }
}
