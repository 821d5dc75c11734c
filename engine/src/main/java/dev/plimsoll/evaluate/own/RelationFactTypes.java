package dev.plimsoll.evaluate.own;

import dev.plimsoll.evaluate.own.FactProperty.Kind;
import dev.plimsoll.evaluate.own.FactType.Scene;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.View;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Indexes, constraints and views, as all migrations leave them or as a server has them. */
final class RelationFactTypes {

    static final FactType INDEX = FactType.of("index", "An index.", Scene.SCHEMA)
            .with(
                    "table",
                    Kind.TEXT,
                    "Full name of its table.",
                    fact -> SchemaFactTypes.fullName(SchemaFactTypes.table(fact)))
            .with(
                    "schema",
                    Kind.TEXT,
                    "The schema it is in.",
                    fact -> SchemaFactTypes.table(fact).name().schema())
            .with(
                    "name",
                    Kind.TEXT,
                    "Its name, without the schema.",
                    fact -> index(fact).name().name())
            .with("method", Kind.TEXT, "`btree`, `gin` …", fact -> index(fact).method())
            .with(
                    "unique",
                    Kind.TRUTH,
                    "Whether it keeps values unique.",
                    fact -> index(fact).unique())
            .with(
                    "columns",
                    Kind.LIST,
                    "Its columns, up to the first expression.",
                    fact -> index(fact).leadingColumns())
            .with(
                    "keys",
                    Kind.NUMBER,
                    "How many keys it has.",
                    fact -> Values.number((long) index(fact).keys().size()))
            .with(
                    "partial",
                    Kind.TRUTH,
                    "Whether it has a condition.",
                    fact -> index(fact).predicate() != null)
            .with(
                    "constraint",
                    Kind.TEXT,
                    "The constraint that it stands behind.",
                    fact -> index(fact).constraint())
            .build();

    static final FactType CONSTRAINT = FactType.of("constraint", "A constraint of a table.", Scene.SCHEMA)
            .with(
                    "table",
                    Kind.TEXT,
                    "Full name of its table.",
                    fact -> SchemaFactTypes.fullName(SchemaFactTypes.table(fact)))
            .with(
                    "schema",
                    Kind.TEXT,
                    "The schema of its table.",
                    fact -> SchemaFactTypes.table(fact).name().schema())
            .with("name", Kind.TEXT, "Its name.", fact -> constraint(fact).name())
            .with(
                    "kind",
                    Kind.TEXT,
                    "`primary-key`, `unique`, `check`, `foreign-key`, `exclusion` or `not-null`.",
                    fact -> Values.word(constraint(fact).kind()))
            .with("columns", Kind.LIST, "Its columns.", fact -> constraint(fact).columns())
            .with(
                    "references",
                    Kind.TEXT,
                    "Full name of the table that a foreign key refers to.",
                    fact -> reference(fact, Reference::table))
            .with(
                    "references-schema",
                    Kind.TEXT,
                    "The schema of that table.",
                    fact -> reference(fact, reference -> reference.table().schema()))
            .with(
                    "on-delete",
                    Kind.TEXT,
                    "`no-action`, `restrict`, `cascade`, `set-null` or `set-default`.",
                    fact -> reference(fact, reference -> Values.word(reference.onDelete())))
            .with(
                    "validated",
                    Kind.TRUTH,
                    "Whether the server knows that all rows satisfy it.",
                    fact -> constraint(fact).validated())
            .with(
                    "expression",
                    Kind.TEXT,
                    "The condition of a check as written; unknown of a running server.",
                    fact -> SchemaFactTypes.text(fact, constraint(fact).expression()))
            .build();

    static final FactType VIEW = FactType.of("view", "A plain view.", Scene.SCHEMA)
            .with(
                    "name",
                    Kind.TEXT,
                    "Its name, without the schema.",
                    fact -> view(fact).name().name())
            .with(
                    "schema",
                    Kind.TEXT,
                    "The schema it is in.",
                    fact -> view(fact).name().schema())
            .with(
                    "full-name",
                    Kind.TEXT,
                    "Schema and name.",
                    fact -> view(fact).name().toString())
            .with(
                    "columns",
                    Kind.LIST,
                    "Its columns, as far as its text tells them.",
                    fact -> view(fact).columns())
            .with(
                    "options",
                    Kind.LIST,
                    "Names of its options, such as `security_invoker`.",
                    fact -> List.copyOf(view(fact).options().keySet()))
            .build();

    static final List<FactType> ALL = List.of(INDEX, CONSTRAINT, VIEW);

    private RelationFactTypes() {}

    private static Index index(Fact fact) {
        return (Index) fact.value();
    }

    private static Constraint constraint(Fact fact) {
        return (Constraint) fact.value();
    }

    private static View view(Fact fact) {
        return (View) fact.value();
    }

    private static @Nullable Object reference(Fact fact, Function<Reference, @Nullable Object> part) {
        Reference reference = constraint(fact).reference();
        Object read = reference == null ? null : part.apply(reference);
        return read == null ? null : read.toString();
    }
}
