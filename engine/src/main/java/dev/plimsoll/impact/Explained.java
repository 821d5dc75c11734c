package dev.plimsoll.impact;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statement behind {@code EXPLAIN}, which the server locks for as if it ran. */
final class Explained {

    private static final Pattern EXPLAIN = Pattern.compile(
            "(?is)\\s*explain\\s+(?:\\([^()]*\\)\\s*(?=\\w)|analy[sz]e\\b\\s*|verbose\\b\\s*)*(?=(?:insert|update|delete|merge)\\b)");

    private Explained() {}

    /** Empty for a query, whose reads are known, and for what cannot be read. */
    static Optional<DataChange> change(String explain) {
        Matcher start = EXPLAIN.matcher(explain);
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        String statement = explain.substring(start.end());
        return PostgresReader.read(new SourceText("explain", statement)).statements().stream()
                .flatMap(each -> each.changes().stream())
                .filter(DataChange.class::isInstance)
                .map(DataChange.class::cast)
                .findFirst();
    }
}
