package dev.plimsoll.evaluate;

import dev.plimsoll.model.DeclaredDatabase;
import dev.plimsoll.model.DeclaredTable;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Policies of a table whose row security is off, which have no effect.
 *
 * @param place of the first of them
 */
@ForRules
public record IdlePolicies(DeclaredDatabase database, Table table, SourceRange place) {

    /** Of each table of which a migration that is judged gave some policy its form, or the server that is judged has one. */
    public static List<IdlePolicies> in(DeclaredDatabase database) {
        List<IdlePolicies> idle = new ArrayList<>();
        for (Table table : database.tables()) {
            if (!table.rowSecurity()) {
                table.policies().stream()
                        .map(RowPolicy::origin)
                        .filter(database::judged)
                        .map(DeclaredDatabase::place)
                        .min(SourceRange.ORDER)
                        .ifPresent(place -> idle.add(new IdlePolicies(database, table, place)));
            }
        }
        return idle;
    }

    /** What a rule found about the table, shown at the first policy. */
    public Match match(String rule, String message) {
        return new DeclaredTable(database.database(), database.server(), table, true, place)
                .match(rule, message, place);
    }
}
