package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.Sequence;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.SequenceOptions.Bound;
import dev.plimsoll.model.SequenceOptions.OwnedBy;
import dev.plimsoll.model.TypeName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates sequences and resolves their options ({@code init_params} in {@code src/backend/commands/sequence.c}). */
final class Sequences {

    private static final TypeName BIGINT = TypeName.of("int8");

    private final Catalog catalog;
    private final NameChooser chooser;

    Sequences(ReplayState state) {
        this.catalog = state.catalog();
        this.chooser = state.chooser();
    }

    /** The sequence of a serial or identity column; returns its name. */
    ObjectName ofColumn(
            ObjectName table, String column, TypeName type, SequenceOptions options, boolean identity, Origin origin) {
        ObjectName given = options.name();
        ObjectName name = given == null
                ? table.sibling(chooser.sequence(table, column))
                : given.in(table.schema() == null ? "public" : table.schema());
        TypeName integer = options.type() == null ? integer(type) : options.type();
        catalog.put(new Sequence(name, integer, fresh(options, integer), new OwnedBy(table, column), identity, origin));
        return name;
    }

    /** All options of a new sequence, with the server's own values where none is written. */
    static SequenceOptions fresh(SequenceOptions written, TypeName type) {
        long increment = written.increment() == null ? 1 : written.increment();
        boolean rising = increment > 0;
        long minimum = written.minimum() != null ? written.minimum() : minimum(type, rising);
        long maximum = written.maximum() != null ? written.maximum() : maximum(type, rising);
        long start = written.start() != null ? written.start() : rising ? minimum : maximum;
        return options(
                type,
                increment,
                minimum,
                maximum,
                start,
                written.cache() == null ? 1 : written.cache(),
                written.cycle() != null && written.cycle());
    }

    /** The options after ALTER SEQUENCE. {@code RESTART} moves the sequence, not its start; a bound that was the old type's own follows the type. */
    static SequenceOptions altered(Sequence sequence, SequenceOptions change) {
        SequenceOptions old = fresh(sequence.options(), sequence.type());
        TypeName type = change.type() == null ? sequence.type() : integer(change.type());
        long increment = value(change.increment(), old.increment(), 1);
        boolean typed = change.type() != null;
        boolean lowest = typed && value(old.minimum(), null, 0) == lowest(sequence.type());
        boolean highest = typed && value(old.maximum(), null, 0) == highest(sequence.type());
        Long keptMinimum = lowest || change.unbounded().contains(Bound.MINIMUM) ? null : old.minimum();
        Long keptMaximum = highest || change.unbounded().contains(Bound.MAXIMUM) ? null : old.maximum();
        long minimum = value(change.minimum(), keptMinimum, minimum(type, increment > 0));
        long maximum = value(change.maximum(), keptMaximum, maximum(type, increment > 0));
        Long newStart = change.restart() ? null : change.start();
        return options(
                type,
                increment,
                minimum,
                maximum,
                value(newStart, old.start(), minimum),
                value(change.cache(), old.cache(), 1),
                change.cycle() == null ? Boolean.TRUE.equals(old.cycle()) : change.cycle());
    }

    static TypeName typeOf(SequenceOptions options) {
        return options.type() == null ? BIGINT : options.type();
    }

    /** The integer type of a serial type, a type that is one already, or else bigint. */
    static TypeName integer(TypeName type) {
        return switch (type.name()) {
            case "serial2", "int2" -> TypeName.of("int2");
            case "serial4", "int4" -> TypeName.of("int4");
            default -> BIGINT;
        };
    }

    private static long minimum(TypeName type, boolean rising) {
        return rising ? 1 : lowest(type);
    }

    private static long maximum(TypeName type, boolean rising) {
        return rising ? highest(type) : -1;
    }

    private static long value(@Nullable Long changed, @Nullable Long old, long otherwise) {
        return changed != null ? changed : old != null ? old : otherwise;
    }

    private static SequenceOptions options(
            TypeName type, long increment, long minimum, long maximum, long start, long cache, boolean cycle) {
        return new SequenceOptions(type, increment, minimum, maximum, Set.of(), start, cache, cycle, null, null, false);
    }

    private static long highest(TypeName type) {
        return switch (type.name()) {
            case "int2" -> Short.MAX_VALUE;
            case "int4" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static long lowest(TypeName type) {
        return switch (type.name()) {
            case "int2" -> Short.MIN_VALUE;
            case "int4" -> Integer.MIN_VALUE;
            default -> Long.MIN_VALUE;
        };
    }
}
