package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a column of a query's result is made of, as far as its type may follow from it. */
public sealed interface OutputValue {

    /** Nestings that are kept; what is deeper is {@link Open}. */
    int MAXIMUM_DEPTH = 40;

    /** How deep values are nested in it; 1 for a plain one. */
    default int depth() {
        return 1;
    }

    /** A column of a relation in FROM. */
    record ColumnOf(@Nullable String relation, String column) implements OutputValue {}

    /** A string or NULL, which takes its type from what stands around it. */
    record Untyped() implements OutputValue {
        public static final Untyped VALUE = new Untyped();
    }

    /** What has this type whatever it is. */
    record Of(TypeName type) implements OutputValue {
        public static final Of BOOLEAN = new Of(TypeName.of("bool"));
    }

    /** Something cast to a type. */
    record Cast(OutputValue value, TypeName type, int depth) implements OutputValue {}

    /**
     * A call, or an operator under its own name. {@code case}, {@code coalesce}, {@code greatest} and {@code least} have what they may
     * return as arguments, {@code array} its elements.
     */
    record Call(ObjectName function, List<OutputValue> arguments, int depth) implements OutputValue {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** The one value that a query in parentheses returns. */
    record Scalar(QueryOutput query) implements OutputValue {}

    /** Anything else. */
    record Open() implements OutputValue {
        public static final Open VALUE = new Open();
    }

    static OutputValue cast(OutputValue value, TypeName type) {
        int depth = 1 + value.depth();
        return depth > MAXIMUM_DEPTH ? new Of(type) : new Cast(value, type, depth);
    }

    static OutputValue call(String function, List<OutputValue> arguments) {
        return call(ObjectName.of(function), arguments);
    }

    static OutputValue call(ObjectName function, List<OutputValue> arguments) {
        int depth = 1;
        for (OutputValue argument : arguments) {
            depth = Math.max(depth, 1 + argument.depth());
        }
        return depth > MAXIMUM_DEPTH ? Open.VALUE : new Call(function, arguments, depth);
    }
}
