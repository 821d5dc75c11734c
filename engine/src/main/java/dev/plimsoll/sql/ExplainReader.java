package dev.plimsoll.sql;

import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.ViewChange.CreateMaterializedView;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code EXPLAIN}. With {@code ANALYZE} the statement runs, and its own changes are told; without, it only reads. */
final class ExplainReader {

    private final TokenCursor cursor;

    ExplainReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code EXPLAIN}. */
    List<SchemaChange> read() {
        boolean analyze;
        if (cursor.is(TokenKind.LEFT_PARENTHESIS) && !QueryReader.startsInParentheses(cursor)) {
            Map<String, String> options = new OptionReader(cursor).utility();
            analyze = MaintenanceReader.isOn(options, "analyze");
        } else {
            analyze = cursor.accept(Keyword.ANALYZE) || cursor.accept(Keyword.ANALYSE);
            cursor.accept(Keyword.VERBOSE);
        }
        boolean explainable = DataReader.startsHere(cursor)
                || cursor.isAny(Keyword.DECLARE, Keyword.EXECUTE, Keyword.CREATE, Keyword.REFRESH);
        if (!explainable) {
            throw cursor.fail("a statement that has a plan");
        }
        int start = cursor.position();
        boolean creates = cursor.is(Keyword.CREATE);
        List<SchemaChange> changes = new StatementReader(cursor).read();
        SchemaChange first = changes.get(0);
        boolean fromQuery = first instanceof CreateMaterializedView
                || first instanceof CreateTable created && created.query() != null;
        if (creates && !fromQuery) {
            cursor.moveTo(start);
            throw cursor.fail("a statement that has a plan");
        }
        if (analyze) {
            return changes;
        }
        if (changes.get(0) instanceof DataChange data) {
            return List.of(new Select(cursor.statementRange(), false, data.reads(), Set.of(), data.functions()));
        }
        return List.of(new OtherSessionChange(cursor.statementRange(), "EXPLAIN"));
    }
}
