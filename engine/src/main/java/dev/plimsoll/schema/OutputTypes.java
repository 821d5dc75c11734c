package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.OutputValue;
import dev.plimsoll.model.OutputValue.Call;
import dev.plimsoll.model.OutputValue.Cast;
import dev.plimsoll.model.OutputValue.ColumnOf;
import dev.plimsoll.model.OutputValue.Scalar;
import dev.plimsoll.model.QueryOutput.Named;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Types of the columns that a query computes, where they are certain. */
final class OutputTypes {

    /** Of a string or NULL that nothing has given a type yet, as the server calls it. */
    static final TypeName UNTYPED = TypeName.of("unknown");

    private final QueryScope scope;

    OutputTypes(QueryScope scope) {
        this.scope = scope;
    }

    Column column(Named item) {
        String name = nameOf(item);
        if (item.value() instanceof ColumnOf column) {
            return scope.column(column.relation(), column.column())
                    .map(found -> found.withName(name))
                    .orElseGet(() -> QueryColumns.unknown(name));
        }
        TypeName type = type(item.value());
        if (type == null || hasCollation(item.value())) {
            return QueryColumns.unknown(name);
        }
        return QueryColumns.unknown(name).withType(type.equals(UNTYPED) ? TypeName.of("text") : type, null);
    }

    /** Before PostgreSQL 14, {@code EXTRACT} was another way to write {@code date_part}. */
    private String nameOf(Named item) {
        boolean extract = item.name().equals("extract")
                && item.value() instanceof Call call
                && call.function().name().equals("extract");
        return extract && !scope.state().server().atLeast(14) ? "date_part" : item.name();
    }

    /** What is made of a column with a collation of its own may have that one. */
    private boolean hasCollation(OutputValue value) {
        if (value instanceof ColumnOf column) {
            return scope.column(column.relation(), column.column())
                    .map(Column::collation)
                    .isPresent();
        }
        return value instanceof Cast cast
                ? hasCollation(cast.value())
                : value instanceof Call call && call.arguments().stream().anyMatch(this::hasCollation);
    }

    /** Null where it is not certain, {@link #UNTYPED} where it is up to what stands around. */
    private @Nullable TypeName type(OutputValue value) {
        if (value instanceof ColumnOf column) {
            return scope.column(column.relation(), column.column())
                    .map(Column::type)
                    .filter(type -> !type.equals(Columns.UNKNOWN))
                    .orElse(null);
        } else if (value instanceof OutputValue.Untyped) {
            return UNTYPED;
        } else if (value instanceof OutputValue.Of literal) {
            return literal.type();
        } else if (value instanceof Cast cast) {
            return scope.state().names().type(cast.type());
        } else if (value instanceof Scalar scalar) {
            return scope.columnsOf(scalar.query())
                    .filter(columns -> columns.size() == 1)
                    .map(columns -> columns.get(0).type())
                    .filter(type -> !type.equals(Columns.UNKNOWN))
                    .orElse(null);
        }
        return value instanceof Call call ? call(call) : null;
    }

    private @Nullable TypeName call(Call call) {
        ObjectName function = call.function();
        List<TypeName> arguments = new ArrayList<>();
        for (OutputValue argument : call.arguments()) {
            TypeName type = type(argument);
            arguments.add(type == null ? FunctionTypes.OPEN : base(type));
        }
        boolean own = scope.state().names().routine(function).isPresent();
        boolean builtIn = function.schema() == null || function.schema().equals("pg_catalog");
        return own || !builtIn
                ? null
                : FunctionTypes.of(function.name(), arguments, scope.state().server());
    }

    /** A domain computes as what it is over; alone it stays what it is. */
    private TypeName base(TypeName type) {
        Optional<UserType> user = Optional.ofNullable(
                type.schema() == null ? null : scope.state().catalog().type(type.objectName()));
        return user.filter(UserType.DomainType.class::isInstance).isPresent() ? FunctionTypes.OPEN : type;
    }
}
