package dev.plimsoll.check.live;

import dev.plimsoll.live.PrintedSql;
import dev.plimsoll.model.ColumnChange.SetDefault;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Query;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.ViewChange.CreateView;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a server prints, read as statements that would bring it about. */
public final class ServerSql implements PrintedSql {

    private final String path;

    /** @param path of the snapshot, for places */
    public ServerSql(String path) {
        this.path = path;
    }

    @Override
    public Expression expression(String text) {
        return change("ALTER TABLE t ALTER c SET DEFAULT (" + text + ")", SetDefault.class)
                .map(SetDefault::value)
                .map(value -> withText(value, text))
                .orElseGet(() -> unread(text));
    }

    @Override
    public Query query(String text) {
        String query = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
        return change("CREATE VIEW v AS " + query, CreateView.class)
                .map(CreateView::query)
                .orElseGet(() -> new Query(
                        SourceRange.wholeFile(path),
                        query,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        false,
                        Set.of(),
                        null));
    }

    private <C extends SchemaChange> Optional<C> change(String sql, Class<C> kind) {
        List<Statement> statements =
                PostgresReader.read(new SourceText(path, sql)).statements();
        return statements.size() != 1
                ? Optional.empty()
                : statements.get(0).changes().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst();
    }

    private Expression withText(Expression read, String text) {
        return new Expression(
                SourceRange.wholeFile(path),
                text,
                read.kind(),
                read.calls(),
                read.columns(),
                read.casts(),
                read.notNullColumns(),
                read.columnCast(),
                read.comparesNull());
    }

    private Expression unread(String text) {
        return new Expression(
                SourceRange.wholeFile(path),
                text,
                Expression.Kind.COMPUTED,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                null,
                false);
    }
}
