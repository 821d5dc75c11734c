package dev.plimsoll.drift;

import dev.plimsoll.model.Difference.Facet;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The properties of one object on their way; a value of null or false is no property. */
final class Forms {

    private final Map<String, Form> properties = new TreeMap<>();

    Forms text(String property, @Nullable Object value) {
        if (value != null) {
            properties.put(property, Form.of(value));
        }
        return this;
    }

    Forms flag(String property, boolean value) {
        if (value) {
            properties.put(property, Form.of("on"));
        }
        return this;
    }

    Forms form(String property, @Nullable Form value) {
        if (value != null) {
            properties.put(property, value);
        }
        return this;
    }

    Forms list(String property, List<?> values) {
        return values.isEmpty() ? this : form(property, Form.list(values));
    }

    Forms expression(String property, @Nullable Expression value) {
        return value == null ? this : form(property, Form.expression(value.text()));
    }

    Map<String, Form> done() {
        return properties;
    }

    /** All objects of one side, sorted by key. */
    static List<DriftObject> of(DriftSide side) {
        List<DriftObject> all = new ArrayList<>();
        side.schemas().stream()
                .filter(name -> !name.equals("public"))
                .forEach(name -> all.add(
                        DriftObject.of(DriftKey.of(ObjectKind.SCHEMA, name), Facet.STRUCTURE, List.of(), Map.of())));
        TableForms tables = new TableForms(side);
        side.tables().forEach(table -> all.addAll(tables.of(table)));
        all.addAll(TypeForms.types(side.types()));
        all.addAll(TypeForms.sequences(side.sequences()));
        all.addAll(CodeForms.of(side));
        all.addAll(AccessForms.of(side));
        all.sort(Comparator.comparing(DriftObject::key));
        return all;
    }

    static DriftKey relation(Table table) {
        return DriftKey.of(kind(table.kind()), table.name());
    }

    static ObjectKind kind(RelationKind kind) {
        return switch (kind) {
            case MATERIALIZED_VIEW -> ObjectKind.MATERIALIZED_VIEW;
            case VIEW -> ObjectKind.VIEW;
            case FOREIGN_TABLE -> ObjectKind.FOREIGN_TABLE;
            case TABLE, PARTITIONED_TABLE -> ObjectKind.TABLE;
        };
    }

    static DriftKey column(ObjectName table, String column) {
        return DriftKey.of(ObjectKind.COLUMN, table + "." + column);
    }

    /** The schema that an object stands in; every database has {@code public}, so it is nobody's parent. */
    static List<DriftKey> in(ObjectName name) {
        return name.schema() == null || name.schema().equals("public")
                ? List.of()
                : List.of(DriftKey.of(ObjectKind.SCHEMA, name.schema()));
    }

    /** A type that a user made may be a type or a domain. */
    static List<DriftKey> of(@Nullable TypeName type) {
        return type == null || type.schema() == null
                ? List.of()
                : List.of(
                        DriftKey.of(ObjectKind.TYPE, type.objectName()),
                        DriftKey.of(ObjectKind.DOMAIN, type.objectName()));
    }

    /** As {@code format_type} prints it: a numeric's scale is always there, a character type without length has its own name. */
    static @Nullable String type(@Nullable TypeName type) {
        if (type == null || type.name().equals("unknown")) {
            return null;
        }
        if (type.schema() == null
                && type.name().equals("bpchar")
                && type.modifiers().isEmpty()) {
            return "bpchar" + (type.isArray() ? "[]" : "");
        }
        boolean withoutScale = type.name().equals("numeric") && type.modifiers().size() == 1;
        return withoutScale
                ? new TypeName(
                                type.schema(),
                                type.name(),
                                List.of(type.modifiers().get(0), "0"),
                                type.arrayDimensions())
                        .sql()
                : type.sql();
    }
}
