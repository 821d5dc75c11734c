package dev.plimsoll.schema;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** New constraints from old ones: a record each, with one part changed. */
final class Constraints {

    private Constraints() {}

    static Constraint of(
            String name,
            ConstraintDefinition definition,
            List<String> columns,
            @Nullable Expression expression,
            ConstraintDefinition.@Nullable Reference reference,
            @Nullable String index,
            boolean validated) {
        return new Constraint(
                name,
                definition.kind(),
                columns,
                expression,
                reference,
                index,
                validated,
                definition.enforced(),
                definition.noInherit(),
                definition.deferrable(),
                definition.initiallyDeferred(),
                false,
                definition.range());
    }

    static Constraint notNull(String name, String column, SourceRange declared) {
        return new Constraint(
                name,
                ConstraintKind.NOT_NULL,
                List.of(column),
                null,
                null,
                null,
                true,
                true,
                false,
                false,
                false,
                false,
                declared);
    }

    static Constraint named(Constraint old, String name) {
        return copy(old, name, old.columns(), old.expression(), old.reference(), old.index(), old.inherited());
    }

    static Constraint inherited(Constraint old, boolean inherited) {
        return copy(old, old.name(), old.columns(), old.expression(), old.reference(), old.index(), inherited);
    }

    static Constraint withIndex(Constraint old, @Nullable String index) {
        return copy(old, old.name(), old.columns(), old.expression(), old.reference(), index, old.inherited());
    }

    static Constraint withReference(Constraint old, ConstraintDefinition.Reference reference) {
        return copy(old, old.name(), old.columns(), old.expression(), reference, old.index(), old.inherited());
    }

    static Constraint withColumns(Constraint old, List<String> columns, @Nullable Expression expression) {
        return copy(old, old.name(), columns, expression, old.reference(), old.index(), old.inherited());
    }

    static Constraint validated(Constraint old, boolean validated) {
        return state(old, validated, old.enforced(), old.noInherit(), old.deferrable(), old.initiallyDeferred());
    }

    static Constraint noInherit(Constraint old, boolean noInherit) {
        return state(old, old.validated(), old.enforced(), noInherit, old.deferrable(), old.initiallyDeferred());
    }

    static Constraint state(
            Constraint old,
            boolean validated,
            boolean enforced,
            boolean noInherit,
            boolean deferrable,
            boolean initiallyDeferred) {
        return new Constraint(
                old.name(),
                old.kind(),
                old.columns(),
                old.expression(),
                old.reference(),
                old.index(),
                validated,
                enforced,
                noInherit,
                deferrable,
                initiallyDeferred,
                old.inherited(),
                old.declared());
    }

    private static Constraint copy(
            Constraint old,
            String name,
            List<String> columns,
            @Nullable Expression expression,
            ConstraintDefinition.@Nullable Reference reference,
            @Nullable String index,
            boolean inherited) {
        return new Constraint(
                name,
                old.kind(),
                columns,
                expression,
                reference,
                index,
                old.validated(),
                old.enforced(),
                old.noInherit(),
                old.deferrable(),
                old.initiallyDeferred(),
                inherited,
                old.declared());
    }
}
