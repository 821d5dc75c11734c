package dev.plimsoll.iac.terraform.value;

import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.hcl.HclExpressionReading;
import dev.plimsoll.iac.hcl.HclReader;
import dev.plimsoll.iac.terraform.value.TypeConstraint.Collection.Kind;
import dev.plimsoll.iac.terraform.value.TypeConstraint.Scalar;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From the expression after {@code type =} to a type. What is no type is read as {@code any}. */
public final class TypeReader {

    /** Evaluates the second argument of {@code optional}. */
    private final Function<HclExpression, Value> constants;

    public TypeReader(Function<HclExpression, Value> constants) {
        this.constants = constants;
    }

    public TypeConstraint read(HclExpression expression) {
        if (expression instanceof HclExpression.Variable variable) {
            return named(variable.name());
        }
        if (expression instanceof HclExpression.Literal literal && literal.value() instanceof Tree.Text text) {
            return quoted(literal, text.text());
        }
        if (expression instanceof HclExpression.Call call && call.arguments().size() == 1) {
            return constructed(call.name(), call.arguments().get(0));
        }
        return Scalar.ANY;
    }

    private static TypeConstraint named(String name) {
        return switch (name) {
            case "string" -> Scalar.STRING;
            case "number" -> Scalar.NUMBER;
            case "bool" -> Scalar.BOOL;
            case "list" -> new TypeConstraint.Collection(Kind.LIST, Scalar.ANY);
            case "set" -> new TypeConstraint.Collection(Kind.SET, Scalar.ANY);
            case "map" -> new TypeConstraint.Collection(Kind.MAP, Scalar.ANY);
            default -> Scalar.ANY;
        };
    }

    /** The old style {@code "string"}, and the only one that JSON has. */
    private TypeConstraint quoted(HclExpression.Literal literal, String text) {
        HclExpressionReading reading = HclReader.expressionAt(literal.range(), text);
        return reading instanceof HclExpressionReading.Read read
                        && !(read.expression() instanceof HclExpression.Literal)
                ? read(read.expression())
                : Scalar.ANY;
    }

    private TypeConstraint constructed(String name, HclExpression argument) {
        return switch (name) {
            case "list" -> new TypeConstraint.Collection(Kind.LIST, read(argument));
            case "set" -> new TypeConstraint.Collection(Kind.SET, read(argument));
            case "map" -> new TypeConstraint.Collection(Kind.MAP, read(argument));
            case "tuple" ->
                argument instanceof HclExpression.Elements elements
                        ? new TypeConstraint.Tuple(
                                elements.values().stream().map(this::read).toList())
                        : Scalar.ANY;
            case "object" -> argument instanceof HclExpression.Entries entries ? object(entries) : Scalar.ANY;
            default -> Scalar.ANY;
        };
    }

    private TypeConstraint object(HclExpression.Entries entries) {
        List<TypeConstraint.Field> fields = new ArrayList<>();
        for (HclExpression.Entry entry : entries.entries()) {
            String name = name(entry.key());
            if (name == null) {
                return Scalar.ANY;
            }
            fields.add(field(name, entry.value()));
        }
        return new TypeConstraint.ObjectType(fields);
    }

    private static @Nullable String name(HclExpression key) {
        return key instanceof HclExpression.Literal literal && literal.value() instanceof Tree.Text text
                ? text.text()
                : null;
    }

    private TypeConstraint.Field field(String name, HclExpression type) {
        Trace trace = Trace.at(type.range());
        if (type instanceof HclExpression.Call call
                && call.name().equals("optional")
                && !call.arguments().isEmpty()) {
            Value preset = call.arguments().size() > 1
                    ? constants.apply(call.arguments().get(1))
                    : null;
            return new TypeConstraint.Field(name, read(call.arguments().get(0)), true, preset, trace);
        }
        return new TypeConstraint.Field(name, read(type), false, null, trace);
    }
}
