package dev.plimsoll.schema;

import dev.plimsoll.model.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operators {@code + - * / %} return for numbers and moments. */
final class Arithmetic {

    private Arithmetic() {}

    static @Nullable TypeName of(String operator, List<TypeName> operands) {
        if (operands.size() == 1) {
            TypeName signed = FunctionTypes.plain(operands.get(0));
            return FunctionTypes.wider(signed, signed);
        }
        if (operands.size() != 2) {
            return null;
        }
        TypeName numbers = FunctionTypes.wider(operands.get(0), operands.get(1));
        return numbers != null
                ? numbers
                : moment(operator, FunctionTypes.name(operands.get(0)), FunctionTypes.name(operands.get(1)));
    }

    private static @Nullable TypeName moment(String operator, String left, String right) {
        String type = switch (left + operator + right) {
            case "timestamptz+interval", "timestamptz-interval", "interval+timestamptz" -> "timestamptz";
            case "timestamp+interval", "timestamp-interval", "interval+timestamp", "date+interval", "date-interval" ->
                "timestamp";
            case "timestamptz-timestamptz", "timestamp-timestamp", "interval+interval", "interval-interval" ->
                "interval";
            case "date+int4", "date-int4", "int4+date" -> "date";
            case "date-date" -> "int4";
            default -> null;
        };
        return type == null ? null : TypeName.of(type);
    }
}
