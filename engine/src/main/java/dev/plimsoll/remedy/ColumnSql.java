package dev.plimsoll.remedy;

import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes columns. */
final class ColumnSql {

    private ColumnSql() {}

    /** {@code ALTER TABLE t ADD COLUMN c type}: the name and its plain type, nothing that every row would need. */
    static String addBare(ObjectName table, ColumnDefinition column) {
        return add(table, column.name(), type(column));
    }

    static String add(ObjectName table, String column, String type) {
        return "ALTER TABLE " + table.sql() + " ADD COLUMN " + Identifiers.quote(column) + " " + type;
    }

    static String alter(ObjectName table, String column) {
        return "ALTER TABLE " + table.sql() + " ALTER COLUMN " + Identifiers.quote(column);
    }

    /** The column's type, of a serial the integer behind it, with its collation. */
    static String type(ColumnDefinition column) {
        TypeName type = column.type();
        if (type == null) {
            return "text";
        }
        String collation = column.collation();
        return integerOfSerial(type) + (collation == null ? "" : " COLLATE " + collation);
    }

    private static String integerOfSerial(TypeName type) {
        if (!type.isSerial()) {
            return type.sql();
        }
        return switch (type.name()) {
            case "serial2" -> "smallint";
            case "serial4" -> "integer";
            default -> "bigint";
        };
    }

    /** A value of the type that could stand for "nothing said", or null where none comes to mind. */
    static @Nullable String emptyValue(@Nullable TypeName type) {
        if (type == null || type.schema() != null) {
            return null;
        }
        if (type.isArray()) {
            return "'{}'";
        }
        return switch (type.name().toLowerCase(Locale.ROOT)) {
            case "text", "varchar", "bpchar", "citext" -> "''";
            case "int2", "int4", "int8", "numeric", "float4", "float8", "money" -> "0";
            case "bool" -> "false";
            case "timestamptz", "timestamp" -> "now()";
            case "date" -> "current_date";
            case "json", "jsonb" -> "'{}'";
            default -> null;
        };
    }
}
