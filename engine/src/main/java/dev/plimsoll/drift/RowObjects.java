package dev.plimsoll.drift;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows.Row;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a snapshot as objects: every column is a property unless it is left out, so that what a newer collector reads is compared at
 * once.
 */
final class RowObjects {

    private static final String TEXT = "Text";
    private static final String DIGEST = "Digest";

    /** What the model's types call otherwise. */
    private static final Map<String, String> NAMES = Map.of(
            "CONSTRAINTS.check", "expression",
            "DOMAIN_CONSTRAINTS.check", "expression",
            "POLICIES.check", "with check",
            "RELATIONS.definition", "query");

    /** Columns of words that are written with hyphens. */
    private static final Set<String> WORDS = Set.of("kind", "onDelete", "onUpdate", "identity", "timing");

    /** A default that is none. */
    private static final Pattern NOTHING = Pattern.compile("NULL::[\\w .\"\\[\\]()]+");

    private final Snapshot snapshot;
    private final List<DriftObject> objects = new ArrayList<>();

    RowObjects(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Null leaves the row out. */
    interface Keys extends Function<Row, @Nullable DriftKey> {}

    List<DriftObject> done() {
        return objects;
    }

    /**
     * Adds the rows of a facet.
     *
     * @param parents of a row, its own first
     * @param out columns that are no properties: names, numbers that change by themselves, and what stands elsewhere
     */
    void add(Facet facet, Difference.Facet drift, Keys key, Function<Row, List<DriftKey>> parents, Set<String> out) {
        for (Row row : snapshot.rows(facet)) {
            DriftKey named = key.apply(row);
            if (named != null) {
                objects.add(DriftObject.of(named, drift, parents.apply(row), properties(facet, row, out)));
            }
        }
    }

    /** Says of what has been added last whether engines choose such names. */
    void names(ObjectKind kind, Predicate<DriftObject> chosen) {
        objects.replaceAll(
                object -> object.key().kind() == kind ? object.namedByTheEngine(chosen.test(object)) : object);
    }

    /** Puts another value where there is one and the function does not give null. */
    void values(ObjectKind kind, String property, Function<DriftKey, @Nullable String> other) {
        objects.replaceAll(object -> {
            String value = object.key().kind() == kind && object.properties().containsKey(property)
                    ? other.apply(object.key())
                    : null;
            return value == null ? object : object.with(property, Form.of(value));
        });
    }

    private Map<String, Form> properties(Facet facet, Row row, Set<String> out) {
        Map<String, Form> properties = new TreeMap<>();
        for (String column : snapshot.rows(facet).columns()) {
            Object value = row.value(column);
            if (!out.contains(column) && value != null && !Boolean.FALSE.equals(value)) {
                String name = name(column);
                Form form = name.equals("default") ? Form.printed(value.toString(), type(row)) : form(column, value);
                if (!NOTHING.matcher(form.text()).matches()) {
                    properties.put(NAMES.getOrDefault(facet + "." + name, name), form);
                }
            }
        }
        return properties;
    }

    /** Without its modifiers. */
    private static @Nullable String type(Row row) {
        String type = row.text("type");
        return type == null ? null : type.replaceAll("\\(.*?\\)", "");
    }

    private static Form form(String column, Object value) {
        if (column.endsWith(TEXT) || column.endsWith(DIGEST)) {
            return Form.body(value.toString());
        }
        if (WORDS.contains(column)) {
            return Form.of(value.toString().replace('-', ' '));
        }
        return value instanceof List<?> list ? Form.list(list) : Form.of(Boolean.TRUE.equals(value) ? "on" : value);
    }

    /** {@code notNull} is "not null", {@code defaultText} and {@code defaultDigest} are "default". */
    static String name(String column) {
        String plain = column.endsWith(TEXT)
                ? column.substring(0, column.length() - TEXT.length())
                : column.endsWith(DIGEST) ? column.substring(0, column.length() - DIGEST.length()) : column;
        return plain.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
