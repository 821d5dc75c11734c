package dev.plimsoll.impact;

import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code SELECT}, with or without a locking clause. */
final class SelectCommands {

    private static final Pattern WHERE = Pattern.compile("(?i)\\bwhere\\b");
    private static final Pattern FROM_ONLY = Pattern.compile("(?i)\\bfrom\\s+only\\b");

    private final Relations relations;
    private final QueryReads queries;

    SelectCommands(Relations relations, QueryReads queries) {
        this.relations = relations;
        this.queries = queries;
    }

    /** @param text the whole statement */
    void measure(Select change, String text, boolean runs, Footprint footprint) {
        Set<ObjectName> locked = change.locking() ? LockingClause.reads(text, change.reads()) : Set.of();
        Matcher where = WHERE.matcher(text);
        boolean conditional = change.reads().size() == 1 && where.find();
        for (ObjectName name : change.reads()) {
            Table table = conditional ? relations.schema().table(name).orElse(null) : null;
            boolean indexed = table != null && IndexedCondition.isServed(table, text.substring(where.start()));
            boolean alone =
                    change.reads().size() == 1 && FROM_ONLY.matcher(text).find();
            LockMode mode = locked.contains(name) ? LockMode.ROW_SHARE : LockMode.ACCESS_SHARE;
            Relation relation = relations.of(name);
            if (conditional && !alone) {
                queries.runWhere(relation, text.substring(where.end()), mode, runs && !indexed, footprint);
            } else {
                queries.run(relation, mode, alone, runs && !indexed, footprint);
            }
        }
        change.writes().forEach(name -> queries.run(name, LockMode.ROW_EXCLUSIVE, runs, footprint));
    }
}
