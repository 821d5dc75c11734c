package dev.plimsoll.live;

import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Expression.Call;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.SourceRange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of a snapshot: read from their text where it is at hand, else what the snapshot says beside the digest that stands for it. The
 * text of such an expression is the digest.
 */
final class Expressions {

    private final PrintedSql printed;
    private final SourceRange place;

    Expressions(PrintedSql printed, SourceRange place) {
        this.printed = printed;
        this.place = place;
    }

    /** @param what {@code default} for the columns {@code defaultText}, {@code defaultDigest} and {@code defaultFunctions} */
    @Nullable
    Expression of(Row row, String what) {
        String text = row.text(what + "Text");
        if (text != null) {
            return printed.expression(text);
        }
        String digest = row.text(what + "Digest");
        return digest == null ? null : unread(digest, row, what);
    }

    private Expression unread(String digest, Row row, String what) {
        Set<Call> calls = row.list(what + "Functions").stream()
                .map(Expressions::function)
                .map(function -> new Call(function, Call.ANY_NUMBER))
                .collect(Collectors.toUnmodifiableSet());
        Expression.Kind kind = row.flag("constant" + Character.toUpperCase(what.charAt(0)) + what.substring(1))
                ? Expression.Kind.LITERAL
                : Expression.Kind.COMPUTED;
        return new Expression(place, digest, kind, calls, Set.of(), List.of(), Set.of(), null, false);
    }

    private static ObjectName function(String name) {
        List<String> parts = Identifiers.unquoted(name);
        return parts.size() == 2 ? new ObjectName(parts.get(0), parts.get(1)) : ObjectName.of(name);
    }

    /** The query of a view, without its relations where only a digest is at hand. */
    Query query(Row row) {
        String text = row.text("definitionText");
        if (text != null) {
            return printed.query(text);
        }
        String digest = row.text("definitionDigest");
        return new Query(
                place, digest == null ? "" : digest, Set.of(), Set.of(), Set.of(), List.of(), false, Set.of(), null);
    }
}
