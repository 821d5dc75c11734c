package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UserType;
import dev.plimsoll.model.UserType.DomainType;
import java.util.List;

/** What generated statements may do with a column: numbers are added and compared, texts are joined. */
enum ColumnKind {
    NUMBER,
    TEXT,
    OTHER;

    private static final List<String> NUMBERS = List.of("int2", "int4", "int8", "numeric", "float8");
    private static final List<String> TEXTS = List.of("text", "varchar", "bpchar");

    static ColumnKind of(Column column, Schema schema) {
        return of(column.type(), schema);
    }

    /** A domain is of the kind of its base type, however many domains lie between. */
    static ColumnKind of(UserType type, Schema schema) {
        return type instanceof DomainType domain
                        && !domain.baseType().objectName().equals(type.name())
                ? of(domain.baseType(), schema)
                : OTHER;
    }

    private static ColumnKind of(TypeName type, Schema schema) {
        if (type.isArray()) {
            return OTHER;
        }
        if (NUMBERS.contains(type.name())) {
            return NUMBER;
        }
        if (TEXTS.contains(type.name())) {
            return TEXT;
        }
        ObjectName name = type.objectName();
        return schema.type(name).map(each -> of(each, schema)).orElse(OTHER);
    }
}
