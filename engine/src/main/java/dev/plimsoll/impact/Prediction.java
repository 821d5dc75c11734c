package dev.plimsoll.impact;

import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Table;
import dev.plimsoll.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one statement will do. Made before the schema applies it; to be completed afterwards, when the names of new indexes are known.
 */
public final class Prediction {

    private final Schema schema;
    private final Statement statement;
    private final List<Footprint> footprints;
    private final Optional<Relation> target;

    Prediction(Schema schema, Statement statement, List<Footprint> footprints, Optional<Relation> target) {
        this.schema = schema;
        this.statement = statement;
        this.footprints = footprints;
        this.target = target;
    }

    /** Adds the indexes that the schema has gained. Call once, after the schema applied the statement; then ask for the impacts. */
    public void complete() {
        for (int i = 0; i < footprints.size(); i++) {
            Footprint footprint = footprints.get(i);
            if (footprint.isCreatingIndexes() && !footprint.isRefused()) {
                SchemaChange change = statement.changes().get(i);
                footprint.relations().forEach(relation -> addNewIndexes(relation, change.range(), footprint));
            }
        }
    }

    private void addNewIndexes(Relation relation, SourceRange declared, Footprint footprint) {
        Table before = relation.table();
        if (before == null || !relation.isStored()) {
            return;
        }
        Set<ObjectName> known = new HashSet<>();
        before.indexes().forEach(index -> known.add(index.name()));
        for (Index index : schema.table(before.name()).map(Table::indexes).orElse(List.of())) {
            if (!known.contains(index.name()) && (footprints.size() == 1 || isWithin(index.declared(), declared))) {
                footprint.build(index);
                footprint.scan(relation);
            }
        }
    }

    private static boolean isWithin(SourceRange inner, SourceRange outer) {
        return inner.path().equals(outer.path())
                && inner.startOffset() >= outer.startOffset()
                && inner.endOffset() <= outer.endOffset();
    }

    /** The impact of each change alone, in the order of the statement's changes. */
    public List<Impact> perChange() {
        return footprints.stream().map(Footprint::impact).toList();
    }

    /** The impact of the whole statement. */
    public Impact total() {
        Footprint total = new Footprint();
        footprints.forEach(total::add);
        target.ifPresent(relation -> total.raiseCascaded(relation.name()));
        return total.impact();
    }
}
