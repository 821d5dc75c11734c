package dev.plimsoll.impact;

import dev.plimsoll.impact.Casts.Method;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server must compute every value anew to change a column's type, as {@code ATColumnChangeRequiresRewrite} and the
 * planner support functions of the length casts decide (PostgreSQL {@code src/backend/commands/tablecmds.c}, {@code varlena.c},
 * {@code numeric.c}, {@code timestamp.c}).
 */
final class TypeConversion {

    private static final int MAXIMUM_FRACTION = 6;

    private final Types types;
    private final boolean universalTime;

    /** @param universalTime whether the session's time zone is UTC, where timestamps with and without zone are the same bytes */
    TypeConversion(Types types, boolean universalTime) {
        this.types = types;
        this.universalTime = universalTime;
    }

    /** Both types resolved; {@code using} over the column named {@code column}, or null. */
    boolean rewrites(String column, TypeName from, TypeName to, @Nullable Expression using) {
        if (using == null) {
            return !keeps(from, to);
        }
        Expression.ColumnCast cast = using.columnCast();
        if (cast == null || !cast.column().equals(column)) {
            return true;
        }
        TypeName current = from;
        for (TypeName step : cast.types()) {
            TypeName next = types.resolve(step);
            if (!keeps(current, next)) {
                return true;
            }
            current = next;
        }
        return !keeps(current, to);
    }

    /** What the server answers where nobody says how to convert; empty where it can. */
    Optional<String> refusal(String column, TypeName from, TypeName to, @Nullable Expression using) {
        TypeName current = from;
        if (using != null) {
            Expression.ColumnCast cast = using.columnCast();
            if (cast == null || !cast.column().equals(column)) {
                return Optional.empty();
            }
            for (TypeName step : cast.types()) {
                TypeName next = types.resolve(step);
                if (!isCastable(current, next, true)) {
                    return Optional.of("cannot cast type " + types.shown(current) + " to " + types.shown(next));
                }
                current = next;
            }
        }
        if (isCastable(current, to, false)) {
            return Optional.empty();
        }
        return Optional.of(
                using == null
                        ? "column \"" + column + "\" cannot be cast automatically to type " + types.shown(to)
                        : "result of USING clause for column \"" + column + "\" cannot be cast automatically to type "
                                + types.shown(to));
    }

    private boolean isCastable(TypeName from, TypeName to, boolean written) {
        TypeName source = types.base(from);
        TypeName target = types.base(to);
        if (source.isArray() && target.isArray()) {
            return isCastable(source.element(), target.element(), written);
        }
        if (source.isArray() || target.isArray()) {
            return source.isArray()
                    ? Casts.isString(target, types.major())
                    : written && Casts.isString(source, types.major());
        }
        if (source.objectName().equals(target.objectName())) {
            return true;
        }
        Method method = Casts.method(source.name(), target.name(), types.major());
        return method != Method.NONE && (written || method != Method.EXPLICIT);
    }

    private boolean keeps(TypeName from, TypeName to) {
        if (from.equals(to)) {
            return true;
        }
        if (types.domain(to) != null && types.isConstrainedDomain(to)) {
            return false;
        }
        TypeName source = types.base(from);
        TypeName target = types.base(to);
        if (source.isArray() || target.isArray()) {
            return source.isArray()
                    && target.isArray()
                    && source.element().objectName().equals(target.element().objectName())
                    && (target.modifiers().isEmpty() || target.modifiers().equals(source.modifiers()));
        }
        if (source.objectName().equals(target.objectName())) {
            // The server does not look for a length behind a domain.
            List<String> length = types.domain(from) == null ? source.modifiers() : List.of();
            return keepsLength(target.name(), length, target.modifiers());
        }
        return isBinary(source, target) && keepsLength(target.name(), List.of(), target.modifiers());
    }

    private boolean isBinary(TypeName source, TypeName target) {
        if (isTimestamp(source) && isTimestamp(target)) {
            return universalTime;
        }
        return Casts.method(source.name(), target.name(), types.major()) == Method.BINARY;
    }

    private static boolean isTimestamp(TypeName type) {
        return type.name().equals("timestamp") || type.name().equals("timestamptz");
    }

    private static boolean keepsLength(String type, List<String> from, List<String> to) {
        if (to.isEmpty() || to.equals(from)) {
            return true;
        }
        return switch (type) {
            case "varchar", "varbit" -> !from.isEmpty() && number(from, 0) <= number(to, 0);
            case "numeric" -> !from.isEmpty() && number(from, 1) == number(to, 1) && number(from, 0) <= number(to, 0);
            case "timestamp", "timestamptz", "time", "timetz" ->
                number(to, 0) >= MAXIMUM_FRACTION || (!from.isEmpty() && number(from, 0) <= number(to, 0));
            case "interval" -> IntervalFields.of(to).covers(IntervalFields.of(from));
            default -> false;
        };
    }

    /** 0 where the modifier is left out. */
    private static int number(List<String> modifiers, int index) {
        if (index >= modifiers.size()) {
            return 0;
        }
        try {
            return Integer.parseInt(modifiers.get(index).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
