package dev.plimsoll.sql;

import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads type names and gives built-in types their internal names, as PostgreSQL's grammar does (<a
 * href="https://www.postgresql.org/docs/18/datatype.html">Data Types</a>).
 */
final class TypeNameReader {

    private static final Map<String, String> SERIALS = Map.of(
            "smallserial",
            "serial2",
            "serial2",
            "serial2",
            "serial",
            "serial4",
            "serial4",
            "serial4",
            "bigserial",
            "serial8",
            "serial8",
            "serial8");

    private final TokenCursor cursor;

    TypeNameReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** A type with array bounds; a leading {@code SETOF} is stepped over. */
    TypeName read() {
        cursor.accept(Keyword.SETOF);
        TypeName scalar = scalar();
        int dimensions = arrayDimensions();
        return dimensions == 0 ? scalar : new TypeName(scalar.schema(), scalar.name(), scalar.modifiers(), dimensions);
    }

    private int arrayDimensions() {
        if (cursor.accept(Keyword.ARRAY)) {
            if (cursor.accept(TokenKind.LEFT_BRACKET)) {
                cursor.integer("an array size");
                cursor.expect(TokenKind.RIGHT_BRACKET);
            }
            return 1;
        }
        int dimensions = 0;
        while (cursor.accept(TokenKind.LEFT_BRACKET)) {
            if (!cursor.is(TokenKind.RIGHT_BRACKET)) {
                cursor.integer("an array size");
            }
            cursor.expect(TokenKind.RIGHT_BRACKET);
            dimensions++;
        }
        return dimensions;
    }

    TypeName scalar() {
        TypeName builtIn = builtIn(true);
        return builtIn != null ? builtIn : generic();
    }

    /**
     * A type that the grammar spells with keywords, or null where none stands.
     *
     * @param sized whether a type without a length gets the length 1 that the grammar gives it in a declaration
     */
    @Nullable
    TypeName builtIn(boolean sized) {
        Keyword keyword = cursor.keyword();
        if (keyword == null || keyword.use() != Keyword.Use.COLUMN_NAME) {
            return null;
        }
        int start = cursor.position();
        boolean name = keyword == Keyword.NATIONAL
                && cursor.keyword(1) != Keyword.CHARACTER
                && cursor.keyword(1) != Keyword.CHAR;
        if (name) {
            return null;
        }
        cursor.advance();
        TypeName type = switch (keyword) {
            case INT, INTEGER -> TypeName.of("int4");
            case SMALLINT -> TypeName.of("int2");
            case BIGINT -> TypeName.of("int8");
            case REAL -> TypeName.of("float4");
            case BOOLEAN -> TypeName.of("bool");
            case JSON -> TypeName.of("json");
            case FLOAT -> floating();
            case DEC, DECIMAL, NUMERIC -> new TypeName(null, "numeric", modifiers(), 0);
            case BIT -> bit(sized);
            case CHARACTER, CHAR, NCHAR -> character(sized);
            case VARCHAR -> length("varchar", false);
            case TIMESTAMP -> zoned("timestamp");
            case TIME -> zoned("time");
            case INTERVAL -> new TypeName(null, "interval", intervalModifiers(), 0);
            case NATIONAL -> {
                if (!cursor.accept(Keyword.CHARACTER)) {
                    cursor.expect(Keyword.CHAR);
                }
                yield character(sized);
            }
            default -> null;
        };
        if (type == null) {
            cursor.moveTo(start);
        } else if (keyword == Keyword.FLOAT && cursor.is(Keyword.PRECISION)) {
            throw cursor.fail("the end of the type");
        }
        return type;
    }

    private TypeName floating() {
        if (!cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            return TypeName.of("float8");
        }
        String bits = cursor.integer("a precision in bits");
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return TypeName.of(bits.length() < 3 && Integer.parseInt(bits.replace("_", "")) < 25 ? "float4" : "float8");
    }

    private TypeName bit(boolean sized) {
        boolean varying = cursor.accept(Keyword.VARYING);
        List<String> modifiers = modifiers();
        if (varying) {
            return new TypeName(null, "varbit", modifiers, 0);
        }
        return new TypeName(null, "bit", modifiers.isEmpty() && sized ? List.of("1") : modifiers, 0);
    }

    private TypeName character(boolean sized) {
        return cursor.accept(Keyword.VARYING) ? length("varchar", false) : length("bpchar", sized);
    }

    private TypeName length(String name, boolean oneByDefault) {
        if (cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            String length = cursor.integer("a length");
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            return TypeName.of(name, length);
        }
        return oneByDefault ? TypeName.of(name, "1") : TypeName.of(name);
    }

    private TypeName zoned(String name) {
        List<String> precision = precision();
        boolean zoned = false;
        if (cursor.is(Keyword.WITH, Keyword.TIME)) {
            cursor.advance();
            cursor.advance();
            cursor.expect(Keyword.ZONE);
            zoned = true;
        } else if (cursor.accept(Keyword.WITHOUT, Keyword.TIME)) {
            cursor.expect(Keyword.ZONE);
        }
        return new TypeName(null, zoned ? name + "tz" : name, precision, 0);
    }

    private List<String> precision() {
        if (!cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            return List.of();
        }
        String digits = cursor.integer("a precision");
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return List.of(digits);
    }

    private List<String> intervalModifiers() {
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            return precision();
        }
        List<String> modifiers = new ArrayList<>();
        String fields = intervalFields();
        if (!fields.isEmpty()) {
            modifiers.add(fields);
            if (fields.endsWith("second")) {
                modifiers.addAll(precision());
            }
        }
        return modifiers;
    }

    /** {@code YEAR TO MONTH} and its like in lower case, or nothing. */
    String intervalFields() {
        Keyword from = cursor.keyword();
        if (!cursor.isAny(Keyword.YEAR, Keyword.MONTH, Keyword.DAY, Keyword.HOUR, Keyword.MINUTE, Keyword.SECOND)
                || from == null) {
            return "";
        }
        cursor.advance();
        String fields = LiteralText.fold(from.name());
        if (from == Keyword.MONTH || from == Keyword.SECOND || !cursor.accept(Keyword.TO)) {
            return fields;
        }
        Keyword to = cursor.keyword();
        boolean finer = to != null
                && switch (from) {
                    case YEAR -> to == Keyword.MONTH;
                    case DAY -> to == Keyword.HOUR || to == Keyword.MINUTE || to == Keyword.SECOND;
                    case HOUR -> to == Keyword.MINUTE || to == Keyword.SECOND;
                    default -> to == Keyword.SECOND;
                };
        if (!finer || to == null) {
            throw cursor.fail("a finer field of the interval");
        }
        cursor.advance();
        return fields + " to " + LiteralText.fold(to.name());
    }

    private TypeName generic() {
        if (cursor.is(Keyword.DOUBLE)) {
            if (cursor.keyword(1) == Keyword.PRECISION) {
                cursor.advance();
                cursor.advance();
                return TypeName.of("float8");
            }
        }
        String schema = null;
        boolean quoted = cursor.kind() != TokenKind.WORD;
        String name = cursor.typeOrFunctionName("a type");
        while (cursor.accept(TokenKind.DOT)) {
            schema = name;
            name = cursor.label("a type");
        }
        if ("pg_catalog".equals(schema)) {
            schema = null;
        } else if (schema == null && !quoted && SERIALS.containsKey(name)) {
            name = SERIALS.getOrDefault(name, name);
        }
        return new TypeName(schema, name, modifiers(), 0);
    }

    /** {@code (…)} with whatever expressions the type takes, as written. */
    List<String> modifiers() {
        if (!cursor.accept(TokenKind.LEFT_PARENTHESIS)) {
            return List.of();
        }
        List<String> modifiers = new ArrayList<>();
        do {
            int start = cursor.position();
            new ExpressionReader(cursor, new QueryFacts()).any();
            modifiers.add(cursor.textFrom(start));
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return modifiers;
    }
}
