package dev.plimsoll.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a snapshot goes into a file. A column called {@code …Text} holds a definition or an expression, which can hold anything that people
 * write: in its place stands its digest in {@code …Digest}. Row policies and check constraints stay as they are, unless privacy is strict.
 */
public enum SnapshotPrivacy {
    /** Expressions of policies and checks are kept, and the labels of enumerations. */
    NORMAL,
    /** Nothing is kept that an identifier, a type or a setting does not say. */
    STRICT;

    private static final String TEXT = "Text";
    private static final String DIGEST = "Digest";

    /** Texts by facet that a file holds unless privacy is strict. */
    private static final Map<Facet, Set<String>> KEPT = Map.of(
            Facet.POLICIES, Set.of("usingText", "checkText"),
            Facet.CONSTRAINTS, Set.of("checkText"),
            Facet.DOMAIN_CONSTRAINTS, Set.of("checkText"));

    /** Other columns by facet that strict privacy digests. */
    private static final Map<Facet, Set<String>> SENSITIVE = Map.of(Facet.TYPES, Set.of("labels"));

    /** The rows as they are written. */
    Rows of(Facet facet, Rows rows) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String column : rows.columns()) {
            if (mayKeep(facet, column)) {
                places.putIfAbsent(column, places.size());
            }
            if (!isPlain(facet, column)) {
                places.putIfAbsent(digestColumn(column), places.size());
            }
        }
        List<@Nullable Object[]> written = new ArrayList<>(rows.size());
        for (Rows.Row row : rows) {
            written.add(values(facet, rows.columns(), row, places));
        }
        return new Rows(List.copyOf(places.keySet()), written);
    }

    private @Nullable Object[] values(Facet facet, List<String> columns, Rows.Row row, Map<String, Integer> places) {
        @Nullable Object[] values = new Object[places.size()];
        for (String column : columns) {
            Object value = row.value(column);
            if (value == null || Boolean.FALSE.equals(value)) {
                continue;
            }
            if (keeps(facet, column, row)) {
                values[place(places, column)] = column.endsWith(DIGEST) ? Digests.cut(value.toString()) : value;
            } else {
                values[place(places, digestColumn(column))] = Digests.of(value.toString());
            }
        }
        return values;
    }

    private static int place(Map<String, Integer> places, String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("no place for " + column);
        }
        return place;
    }

    private boolean keeps(Facet facet, String column, Rows.Row row) {
        boolean otherConstraint = facet == Facet.CONSTRAINTS && !"check".equals(row.text("kind"));
        return mayKeep(facet, column) && !(column.endsWith(TEXT) && otherConstraint);
    }

    private boolean mayKeep(Facet facet, String column) {
        return isPlain(facet, column)
                || this == NORMAL && KEPT.getOrDefault(facet, Set.of()).contains(column);
    }

    private boolean isPlain(Facet facet, String column) {
        boolean sensitive = SENSITIVE.getOrDefault(facet, Set.of()).contains(column);
        return !column.endsWith(TEXT) && !(this == STRICT && sensitive);
    }

    private static String digestColumn(String column) {
        return (column.endsWith(TEXT) ? column.substring(0, column.length() - TEXT.length()) : column) + DIGEST;
    }
}
