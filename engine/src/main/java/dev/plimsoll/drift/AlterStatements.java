package dev.plimsoll.drift;

import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Statements that change an object. */
final class AlterStatements {

    /** Kinds that are made anew where one of their properties is another. */
    private static final Set<ObjectKind> MADE_ANEW = Set.of(
            ObjectKind.CONSTRAINT,
            ObjectKind.INDEX,
            ObjectKind.POLICY,
            ObjectKind.TRIGGER,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.DOMAIN_CONSTRAINT);

    private AlterStatements() {}

    static @Nullable String alter(DriftObject before, DriftObject after, Map<DriftKey, DriftObject> side) {
        if (!before.key().equals(after.key())) {
            return rename(before.key(), after.key());
        }
        DriftKey key = after.key();
        if (!key.aspect().isEmpty()) {
            return AccessStatements.alter(before, after);
        }
        if (MADE_ANEW.contains(key.kind())) {
            String create = CreateStatements.create(after, side);
            return create == null ? null : DropStatements.drop(before) + "\n" + create;
        }
        return switch (key.kind()) {
            case COLUMN -> column(before, after);
            case ROLE -> role(before, after);
            case TYPE -> labels(before, after);
            default -> null;
        };
    }

    private static @Nullable String rename(DriftKey from, DriftKey to) {
        String local = SqlName.local(to);
        return switch (from.kind()) {
            case COLUMN ->
                "ALTER TABLE " + SqlName.owner(from) + " RENAME COLUMN " + SqlName.local(from) + " TO " + local + ";";
            case CONSTRAINT ->
                "ALTER TABLE " + SqlName.owner(from) + " RENAME CONSTRAINT " + SqlName.local(from) + " TO " + local
                        + ";";
            case TRIGGER, POLICY, RULE ->
                "ALTER " + SqlName.kind(from.kind()) + " " + SqlName.local(from) + " ON " + SqlName.owner(from)
                        + " RENAME TO " + local + ";";
            case FUNCTION, PROCEDURE -> null;
            default ->
                "ALTER " + SqlName.kind(from.kind()) + " " + SqlName.quoted(from.name()) + " RENAME TO " + local + ";";
        };
    }

    private static @Nullable String column(DriftObject before, DriftObject after) {
        String alter = "ALTER TABLE " + SqlName.owner(after.key()) + " ALTER COLUMN " + SqlName.local(after.key());
        List<String> statements = new ArrayList<>();
        for (String property : changed(before, after)) {
            String to = after.text(property);
            switch (property) {
                case "type" -> {
                    if (to == null) {
                        return null;
                    }
                    statements.add(alter + " TYPE " + to + ";");
                }
                case "not null" -> statements.add(alter + (to == null ? " DROP" : " SET") + " NOT NULL;");
                case "default" -> {
                    if (to != null && to.startsWith("next value of")) {
                        return null;
                    }
                    statements.add(alter + (to == null ? " DROP DEFAULT;" : " SET DEFAULT " + to + ";"));
                }
                case "identity" ->
                    statements.add(alter
                            + (to == null
                                    ? " DROP IDENTITY;"
                                    : (before.text(property) == null ? " ADD" : " SET") + " GENERATED "
                                            + to.toUpperCase(Locale.ROOT)
                                            + (before.text(property) == null ? " AS IDENTITY;" : ";")));
                default -> {
                    return null;
                }
            }
        }
        return String.join("\n", statements);
    }

    private static String role(DriftObject before, DriftObject after) {
        StringBuilder statement =
                new StringBuilder("ALTER ROLE " + SqlName.quoted(after.key().name()));
        for (String attribute : changed(before, after)) {
            statement
                    .append(after.properties().containsKey(attribute) ? " " : " NO")
                    .append(attribute.toUpperCase(Locale.ROOT));
        }
        return statement.append(';').toString();
    }

    private static @Nullable String labels(DriftObject before, DriftObject after) {
        String had = before.text("labels");
        String has = after.text("labels");
        if (had == null || has == null || !has.startsWith(had + ", ")) {
            return null;
        }
        List<String> statements = new ArrayList<>();
        for (String label : has.substring(had.length() + 2).split(", ")) {
            statements.add("ALTER TYPE " + SqlName.quoted(after.key().name()) + " ADD VALUE '"
                    + label.replace("'", "''") + "';");
        }
        return String.join("\n", statements);
    }

    private static Set<String> changed(DriftObject before, DriftObject after) {
        Set<String> changed = new TreeSet<>(before.properties().keySet());
        changed.addAll(after.properties().keySet());
        changed.removeIf(property -> Objects.equals(
                before.properties().get(property), after.properties().get(property)));
        return changed;
    }
}
