package dev.plimsoll.sql;

import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.ConstraintDefinition.ExclusionElement;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.SourceRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A constraint while it is read: its clauses come in many orders. */
final class ConstraintDraft {

    final int start;
    final @Nullable String name;
    final ConstraintKind kind;
    List<String> columns = List.of();
    List<String> including = List.of();

    @Nullable
    Expression expression;

    @Nullable
    Reference reference;

    List<ExclusionElement> exclusion = List.of();

    @Nullable
    String usingIndex;

    boolean nullsNotDistinct;
    boolean withoutOverlaps;
    boolean notValid;
    boolean enforced = true;
    boolean noInherit;
    boolean deferrable;
    boolean initiallyDeferred;
    final ConstraintAttributes attributes = new ConstraintAttributes();

    /** @param start index of its first token */
    ConstraintDraft(int start, @Nullable String name, ConstraintKind kind) {
        this.start = start;
        this.name = name;
        this.kind = kind;
    }

    ConstraintDefinition build(SourceRange range) {
        return new ConstraintDefinition(
                range,
                name,
                kind,
                columns,
                including,
                expression,
                reference,
                exclusion,
                usingIndex,
                nullsNotDistinct,
                withoutOverlaps,
                notValid,
                enforced,
                noInherit,
                deferrable || initiallyDeferred,
                initiallyDeferred);
    }
}
