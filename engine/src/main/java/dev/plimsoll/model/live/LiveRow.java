package dev.plimsoll.model.live;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.ObjectKind;
import java.util.List;
import java.util.Map;

/**
 * What a running server said of one thing: a role, a slot, a line of {@code pg_hba.conf}. The fields are those of the snapshot.
 *
 * @param facet what it is one of, such as {@code slots}
 * @param values by field; absent fields are missing
 */
public record LiveRow(LiveDatabase database, String facet, Map<String, Object> values) {

    public LiveRow {
        values = Map.copyOf(values);
    }

    /** The text of a field, empty where it is absent. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    public String name() {
        return text("name");
    }

    /** Whether a field is true; absent is false. */
    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    /** The number of a field; NaN where it is absent, with which no comparison holds. */
    public double number(String field) {
        return values.get(field) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** The whole number of a field, 0 where it is absent. */
    public long count(String field) {
        return values.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** The elements of a field, none where it is absent. */
    public List<String> list(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** {@code schema.name}, or the name alone. */
    public String qualified() {
        return has("schema") ? text("schema") + "." + text("name") : text("name");
    }

    public Match match(String rule, String message, ObjectKind kind, String object) {
        return database.match(rule, message, kind, object);
    }
}
