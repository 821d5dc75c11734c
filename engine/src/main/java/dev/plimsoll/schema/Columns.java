package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.ColumnDefinition.Generated;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes columns of definitions, with the sequences that serial and identity columns bring. */
final class Columns {

    /** The type of a column that only the server could tell: of {@code CREATE TABLE AS} and of views. */
    static final TypeName UNKNOWN = TypeName.of("unknown");

    private final ReplayState state;
    private final Sequences sequences;

    Columns(ReplayState state, Sequences sequences) {
        this.state = state;
        this.sequences = sequences;
    }

    /** The column of a definition that says its type; its sequence is created. */
    Column create(ObjectName table, ColumnDefinition definition) {
        TypeName written = definition.type() == null ? UNKNOWN : definition.type();
        TypeName type =
                written.isSerial() ? Sequences.integer(written) : state.names().type(written);
        Expression value = written.isSerial()
                ? serialDefault(table, definition, written)
                : stored(definition.defaultValue(), type);
        Identity identity = definition.identity();
        if (identity != null) {
            identitySequence(table, definition.name(), type, identity, definition.range());
        }
        return new Column(
                definition.name(),
                type,
                definition.collation(),
                value,
                definition.notNull() || written.isSerial() || identity != null,
                identity,
                stored(definition.generated()),
                false);
    }

    void identitySequence(ObjectName table, String column, TypeName type, Identity identity, SourceRange range) {
        sequences.ofColumn(table, column, type, identity.options(), true, new Origin.Declared(range));
    }

    /** A definition laid over an inherited column: it adds, and replaces only the default. Its sequence is created. */
    Column merge(ObjectName table, Column inherited, ColumnDefinition definition) {
        TypeName written = definition.type();
        boolean serial = written != null && written.isSerial();
        Identity identity = definition.identity();
        Column merged =
                inherited.withNotNull(inherited.notNull() || definition.notNull() || serial || identity != null);
        if (written != null && serial) {
            merged = merged.withDefault(serialDefault(table, definition, written));
        } else if (definition.defaultValue() != null) {
            merged = merged.withDefault(stored(definition.defaultValue(), inherited.type()));
        }
        if (identity != null) {
            identitySequence(table, definition.name(), inherited.type(), identity, definition.range());
            merged = merged.withIdentity(identity);
        }
        if (definition.generated() != null) {
            merged = merged.withGenerated(stored(definition.generated()));
        }
        return merged;
    }

    private @Nullable Generated stored(@Nullable Generated generated) {
        return generated == null || generated.stored() != null
                ? generated
                : new Generated(generated.expression(), !state.server().atLeast(18));
    }

    private Expression serialDefault(ObjectName table, ColumnDefinition definition, TypeName serial) {
        ObjectName sequence = sequences.ofColumn(
                table, definition.name(), serial, SequenceOptions.NONE, false, new Origin.Declared(definition.range()));
        return nextValue(sequence, definition.range());
    }

    /**
     * A default as the server keeps it, with the full name of the sequence that it calls {@code nextval} of. NULL is kept only where
     * the type's length, or a domain, makes more than a constant of it.
     */
    @Nullable
    Expression stored(@Nullable Expression value, TypeName type) {
        if (value == null || (value.isNull() && !isConvertedTo(type))) {
            return null;
        }
        ObjectName written = Uses.sequence(value);
        return written == null
                ? value
                : state.names()
                        .relation(written)
                        .map(name -> ExpressionText.withText(value, Uses.withSequence(value.text(), name)))
                        .orElse(value);
    }

    private boolean isConvertedTo(TypeName type) {
        boolean domain =
                type.schema() != null && state.catalog().type(type.objectName()) instanceof UserType.DomainType;
        return !type.isArray() && domain
                || !type.modifiers().isEmpty() && !type.name().equals("interval");
    }

    static Expression nextValue(ObjectName sequence, SourceRange range) {
        return new Expression(
                range,
                "nextval('" + sequence.sql().replace("'", "''") + "'::regclass)",
                Expression.Kind.COMPUTED,
                Set.of(new Expression.Call(ObjectName.of("nextval"), 1)),
                Set.of(),
                List.of(TypeName.of("regclass")),
                Set.of(),
                null,
                false);
    }
}
