package dev.plimsoll.impact;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code FOR UPDATE} and its like: they lock rows of the tables in FROM, not of those in a subquery of the condition. */
final class LockingClause {

    private static final Pattern WORD = Pattern.compile("(?i)'(?:[^']|'')*'|\"[^\"]*\"|[()]|\\bwhere\\b|\\bfor\\b");

    private LockingClause() {}

    /** Those of the relations read that the clause counts for. */
    static Set<ObjectName> reads(String select, Set<ObjectName> all) {
        int depth = 0;
        int where = -1;
        int clause = -1;
        Matcher word = WORD.matcher(select);
        while (word.find()) {
            switch (word.group().toLowerCase(Locale.ROOT)) {
                case "(" -> depth++;
                case ")" -> depth--;
                case "where" -> where = depth == 0 && where < 0 ? word.start() : where;
                case "for" -> clause = depth == 0 && where >= 0 && clause < 0 ? word.start() : clause;
                default -> {}
            }
        }
        if (clause < 0) {
            return all;
        }
        Set<ObjectName> outer = new HashSet<>();
        PostgresReader.read(new SourceText("select", select.substring(0, where) + select.substring(clause)))
                .statements()
                .stream()
                .flatMap(statement -> statement.changes().stream())
                .filter(DataChange.class::isInstance)
                .forEach(change -> outer.addAll(((DataChange) change).reads()));
        return outer;
    }
}
