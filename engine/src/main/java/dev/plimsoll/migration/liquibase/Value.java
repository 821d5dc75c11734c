package dev.plimsoll.migration.liquibase;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of a column, or its default.
 *
 * @param kind the attribute that gives it, without {@code defaultValue} or {@code value}
 */
record Value(Kind kind, String text) {

    /** What kind of value an attribute gives. */
    enum Kind {
        TEXT(""),
        BOOLEAN("Boolean"),
        NUMERIC("Numeric"),
        DATE("Date"),
        COMPUTED("Computed"),
        FILE_OF_TEXT("ClobFile"),
        FILE_OF_BYTES("BlobFile"),
        NEXT("SequenceNext"),
        CURRENT("SequenceCurrent");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");
    private static final Pattern MOMENT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[-+][0-9:]+)?)?|[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?");
    private static final List<Kind> KINDS = List.of(Kind.values());

    /**
     * The value that a column gives, or null.
     *
     * @param prefix {@code value} or {@code defaultValue}
     */
    static @Nullable Value of(Node column, String prefix) {
        for (Kind kind : KINDS) {
            String text = column.text(prefix + kind.suffix);
            if (text != null && !(kind != Kind.TEXT && text.equalsIgnoreCase("null"))) {
                return of(kind, text);
            }
        }
        Scalar content = column.value();
        return prefix.equals("value") && content != null && !content.text().isBlank()
                ? new Value(Kind.TEXT, content.text().strip())
                : null;
    }

    private static Value of(Kind kind, String text) {
        if (kind == Kind.NUMERIC) {
            String number = text.startsWith("(") ? text.replaceFirst("^\\(", "").replaceFirst("\\)$", "") : text;
            return new Value(NUMBER.matcher(number.strip()).matches() ? kind : Kind.COMPUTED, number);
        }
        return new Value(kind == Kind.DATE && !MOMENT.matcher(text.strip()).matches() ? Kind.COMPUTED : kind, text);
    }

    /** As a statement has it that does not know the column's type. */
    String sql(Names names, @Nullable String schema) {
        return switch (kind) {
            case TEXT -> text.equalsIgnoreCase("null") ? "NULL" : text.equalsIgnoreCase("NOW()") ? text : literal(text);
            case BOOLEAN -> Node.isTrue(text) ? "TRUE" : "FALSE";
            case NUMERIC -> text.strip();
            case DATE -> moment();
            case COMPUTED -> function();
            case FILE_OF_TEXT, FILE_OF_BYTES -> "$1";
            case NEXT -> "nextval('" + sequence(names, schema) + "')";
            case CURRENT -> "currval('" + sequence(names, schema) + "')";
        };
    }

    /** As a column of this type takes it. */
    String sql(DataType type, Names names, @Nullable String schema) {
        return switch (kind) {
            case TEXT -> text.equalsIgnoreCase("null") ? "null" : ofType(type);
            case BOOLEAN ->
                type.family() == DataType.Family.TEXT || type.family() == DataType.Family.OTHER
                        ? literal(text)
                        : sql(names, schema);
            case NUMERIC -> number(type);
            default -> sql(names, schema);
        };
    }

    private String number(DataType type) {
        String plain = text.strip().replaceFirst("\\.0+$", "");
        return switch (type.family()) {
            case BOOLEAN -> plain.equals("1") ? "TRUE" : "FALSE";
            case TEXT, OTHER -> literal(text.strip());
            default -> plain;
        };
    }

    private String ofType(DataType type) {
        return switch (type.family()) {
            case NUMBER -> text.replaceFirst("\\.0+$", "");
            case BOOLEAN -> truth();
            case MOMENT -> text.endsWith("()") ? text : literal(text);
            case TEXT -> text.startsWith("'") && type.sql().equals("TEXT") ? text : literal(text);
            case OTHER -> type.sql().equals("XML") ? "xml " + literal(text) : "'" + text + "'";
        };
    }

    private String truth() {
        return switch (text.replace("'", "").toLowerCase(Locale.ROOT)) {
            case "true", "t", "1", "b1" -> "TRUE";
            case "false", "f", "0", "b0" -> "FALSE";
            default -> literal(text);
        };
    }

    private String moment() {
        return "'" + text.strip().replace('T', ' ') + "'";
    }

    private String function() {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("current_timestamp") || lower.startsWith("current_datetime") || lower.equals("now()")
                ? "NOW()"
                : text;
    }

    /** A sequence may be named with its schema. */
    private String sequence(Names names, @Nullable String schema) {
        int dot = text.indexOf('.');
        return dot < 0
                ? names.qualified(schema, text)
                : names.qualified(text.substring(0, dot), text.substring(dot + 1));
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
