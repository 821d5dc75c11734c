package dev.plimsoll.check;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintChange.DropPrimaryKey;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.schema.Schema;

/** Answers what statements ask the catalog for, from the schema as it stands. */
final class CatalogQuestions {

    private CatalogQuestions() {}

    /** The statement with what it comes to; it is opaque where the answer is not known. */
    static Statement answered(Statement statement, Schema schema) {
        return statement.changes().stream().anyMatch(DropPrimaryKey.class::isInstance)
                ? statement.withChanges(statement.changes().stream()
                        .map(change -> answered(change, schema))
                        .toList())
                : statement;
    }

    private static SchemaChange answered(SchemaChange change, Schema schema) {
        return change instanceof DropPrimaryKey drop
                ? schema.table(drop.table())
                        .flatMap(Table::primaryKey)
                        .map(Constraint::name)
                        .<SchemaChange>map(drop::named)
                        .orElseGet(() ->
                                new Opaque(drop.range(), "it asks the database for the primary key of " + drop.table()))
                : change;
    }
}
