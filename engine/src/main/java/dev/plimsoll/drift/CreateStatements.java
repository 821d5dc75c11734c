package dev.plimsoll.drift;

import dev.plimsoll.model.ObjectKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements that make an object. */
final class CreateStatements {

    private CreateStatements() {}

    /** @param side that has the object, with all that belongs to it */
    static @Nullable String create(DriftObject object, Map<DriftKey, DriftObject> side) {
        DriftKey key = object.key();
        if (!key.aspect().isEmpty()) {
            return AccessStatements.grant(object, object.text("privileges"));
        }
        String name = SqlName.quoted(key.name());
        return switch (key.kind()) {
            case TABLE -> table(object, side);
            case COLUMN ->
                object.text("type") == null
                        ? null
                        : "ALTER TABLE " + SqlName.owner(key) + " ADD COLUMN " + column(object) + ";";
            case CONSTRAINT -> {
                String definition = constraint(object);
                yield definition == null
                        ? null
                        : "ALTER TABLE " + SqlName.owner(key) + " ADD CONSTRAINT " + SqlName.local(key) + " "
                                + definition + ";";
            }
            case DOMAIN_CONSTRAINT ->
                "ALTER DOMAIN " + SqlName.owner(key) + " ADD CONSTRAINT " + SqlName.local(key) + " CHECK ("
                        + object.text("expression") + ");";
            case INDEX -> index(object);
            case VIEW, MATERIALIZED_VIEW ->
                object.text("query") == null
                        ? null
                        : "CREATE " + SqlName.kind(key.kind()) + " " + name + " AS " + object.text("query") + ";";
            case TYPE -> type(object);
            case SCHEMA, SEQUENCE, EXTENSION -> "CREATE " + SqlName.kind(key.kind()) + " " + name + ";";
            case ROLE -> "CREATE ROLE " + name + attributes(object) + ";";
            case POLICY -> policy(object);
            case TRIGGER -> trigger(object);
            default -> null;
        };
    }

    private static @Nullable String table(DriftObject table, Map<DriftKey, DriftObject> side) {
        if (table.properties().containsKey("partitioned") || table.properties().containsKey("partition of")) {
            return null;
        }
        List<DriftObject> parts = side.values().stream()
                .filter(each ->
                        !each.parents().isEmpty() && each.parents().get(0).equals(table.key()))
                .filter(each -> each.key().aspect().isEmpty())
                .sorted(Comparator.comparing((DriftObject each) -> each.key().kind() == ObjectKind.CONSTRAINT))
                .toList();
        String body = parts.stream()
                .map(each -> each.key().kind() == ObjectKind.COLUMN
                        ? column(each)
                        : each.key().kind() == ObjectKind.CONSTRAINT ? named(each) : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ", "(", ")"));
        return "CREATE TABLE " + SqlName.quoted(table.key().name()) + " " + body + ";";
    }

    private static @Nullable String named(DriftObject constraint) {
        String definition = constraint(constraint);
        return definition == null ? null : "CONSTRAINT " + SqlName.local(constraint.key()) + " " + definition;
    }

    static String column(DriftObject column) {
        String identity = column.text("identity");
        String generated = column.text("generated");
        String value = column.text("default");
        return SqlName.local(column.key()) + " " + column.text("type")
                + (column.text("collation") == null
                        ? ""
                        : " COLLATE " + SqlName.quoted(String.valueOf(column.text("collation"))))
                + (column.properties().containsKey("not null") ? " NOT NULL" : "")
                + (value == null || value.startsWith("next value of") ? "" : " DEFAULT " + value)
                + (identity == null ? "" : " GENERATED " + identity.toUpperCase(Locale.ROOT) + " AS IDENTITY")
                + (generated == null
                        ? ""
                        : " GENERATED ALWAYS AS (" + column.text("expression") + ") "
                                + generated.toUpperCase(Locale.ROOT));
    }

    static @Nullable String constraint(DriftObject constraint) {
        String kind = String.valueOf(constraint.text("kind"));
        String tail = (constraint.properties().containsKey("deferrable") ? " DEFERRABLE" : "")
                + (constraint.properties().containsKey("initially deferred") ? " INITIALLY DEFERRED" : "")
                + (constraint.properties().containsKey("not valid") ? " NOT VALID" : "");
        return switch (kind) {
            case "check" -> "CHECK (" + constraint.text("expression") + ")" + tail;
            case "primary key", "unique" ->
                kind.toUpperCase(Locale.ROOT) + " " + columns(constraint.text("columns")) + tail;
            case "foreign key" ->
                "FOREIGN KEY " + columns(constraint.text("columns")) + " REFERENCES "
                        + SqlName.quoted(references(constraint)) + " "
                        + columns(constraint.text("referenced columns"))
                        + action(" ON DELETE ", constraint.text("on delete"))
                        + action(" ON UPDATE ", constraint.text("on update")) + tail;
            default -> null;
        };
    }

    private static String references(DriftObject constraint) {
        String table = constraint.text("references");
        return table == null ? constraint.text("referenced schema") + "." + constraint.text("referenced") : table;
    }

    private static String action(String words, @Nullable String action) {
        return action == null || action.equals("no action") ? "" : words + action.toUpperCase(Locale.ROOT);
    }

    private static String columns(@Nullable String list) {
        return list == null
                ? "()"
                : Arrays.stream(list.split(", ")).map(SqlName::quoted).collect(Collectors.joining(", ", "(", ")"));
    }

    private static @Nullable String index(DriftObject index) {
        String keys = keys(index);
        if (keys == null) {
            return null;
        }
        String table = index.parents().stream()
                .filter(parent -> parent.kind() != ObjectKind.COLUMN && parent.kind() != ObjectKind.CONSTRAINT)
                .map(DriftKey::name)
                .findFirst()
                .orElseThrow();
        String name = index.key().name();
        return "CREATE " + (index.properties().containsKey("unique") ? "UNIQUE " : "") + "INDEX CONCURRENTLY "
                + SqlName.quoted(name.substring(name.lastIndexOf('.') + 1)) + " ON " + SqlName.quoted(table)
                + ("btree".equals(index.text("method")) ? "" : " USING " + index.text("method")) + " "
                + keys
                + (index.text("including") == null ? "" : " INCLUDE " + columns(index.text("including")))
                + (index.text("predicate") == null ? "" : " WHERE " + index.text("predicate")) + ";";
    }

    /** In parentheses; null where they are more than columns and expressions. */
    private static @Nullable String keys(DriftObject index) {
        String keys = index.text("keys");
        if (keys == null
                || index.properties().containsKey("orders")
                || index.properties().containsKey("classes")) {
            return null;
        }
        if (keys.startsWith("keys(")) {
            return keys.matches("(?s).*\\b(class|descending|nulls_first|nulls_last)\\(.*")
                    ? null
                    : keys.substring("keys".length());
        }
        return Arrays.asList(keys.split(", ", -1)).contains("") ? null : columns(keys);
    }

    private static @Nullable String type(DriftObject type) {
        String labels = type.text("labels");
        return labels == null
                ? null
                : "CREATE TYPE " + SqlName.quoted(type.key().name()) + " AS ENUM "
                        + Arrays.stream(labels.split(", "))
                                .map(label -> "'" + label.replace("'", "''") + "'")
                                .collect(Collectors.joining(", ", "(", ")"))
                        + ";";
    }

    static String attributes(DriftObject role) {
        return role.properties().keySet().stream()
                .map(attribute -> " " + attribute.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String policy(DriftObject policy) {
        String roles = Arrays.stream(String.valueOf(policy.text("roles")).split(", "))
                .map(SqlName::role)
                .collect(Collectors.joining(", "));
        return "CREATE POLICY " + SqlName.local(policy.key()) + " ON " + SqlName.owner(policy.key())
                + (policy.properties().containsKey("restrictive") ? " AS RESTRICTIVE" : "")
                + " FOR " + String.valueOf(policy.text("command")).toUpperCase(Locale.ROOT) + " TO " + roles
                + (policy.text("using") == null ? "" : " USING (" + policy.text("using") + ")")
                + (policy.text("with check") == null ? "" : " WITH CHECK (" + policy.text("with check") + ")") + ";";
    }

    private static String trigger(DriftObject trigger) {
        return "CREATE TRIGGER " + SqlName.local(trigger.key()) + " "
                + String.valueOf(trigger.text("timing")).toUpperCase(Locale.ROOT) + " "
                + String.valueOf(trigger.text("events"))
                        .toUpperCase(Locale.ROOT)
                        .replace(", ", " OR ") + " ON "
                + SqlName.owner(trigger.key())
                + (trigger.properties().containsKey("for each row") ? " FOR EACH ROW" : "") + " EXECUTE FUNCTION "
                + SqlName.quoted(String.valueOf(trigger.text("function"))) + "();";
    }
}
