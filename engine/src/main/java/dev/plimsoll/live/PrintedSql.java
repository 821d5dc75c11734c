package dev.plimsoll.live;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.Query;

/** Reads the SQL that a server prints of its own objects. */
public interface PrintedSql {

    /** @param text one expression, as {@code pg_get_expr} prints it */
    Expression expression(String text);

    /** @param text one query, as {@code pg_get_viewdef} prints it */
    Query query(String text);
}
