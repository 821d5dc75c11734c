package dev.plimsoll.impact;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.PartitionBound;
import dev.plimsoll.model.PartitionKey;
import dev.plimsoll.model.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether validated checks of a table prove that all its rows, or none, belong into a partition, so that the server need not read it
 * ({@code ConstraintImpliedByRelConstraint} in {@code tablecmds.c}). Covers ranges and lists over one plain column with literal
 * bounds; everything else counts as not proved, as hash partitions do on the server.
 *
 * @param column null where nothing can be proved
 * @param from lower bound, null for none
 * @param to upper bound, excluded; null for none
 * @param values of a list, empty for a range
 */
record PartitionProof(
        @Nullable String column,
        @Nullable String from,
        @Nullable String to,
        List<String> values) {

    /** Longer texts are no bounds or checks that people write: nothing is proved by them. */
    private static final int LONGEST_TEXT = 1000;

    private static final PartitionProof NONE = new PartitionProof(null, null, null, List.of());

    private static final String LITERAL = "('(?:[^']|'')*'|-?[0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern RANGE = Pattern.compile("(?is).*\\bfrom\\s*\\(\\s*(minvalue|" + LITERAL
            + ")\\s*\\)\\s*to\\s*\\(\\s*(maxvalue|" + LITERAL + ")\\s*\\)\\s*");
    private static final Pattern LIST = Pattern.compile("(?is).*\\bin\\s*\\((.*)\\)\\s*");
    private static final Pattern VALUE = Pattern.compile("(?is)" + LITERAL + "(?:\\s*::\\s*[\\w ]+)?");
    private static final Pattern COMPARISON =
            Pattern.compile("(?is)\\s*\\(*\\s*\"?([\\w$]+)\"?\\s*(>=|<=|<>|!=|=|<|>)\\s*" + LITERAL
                    + "(?:\\s*::\\s*[\\w ]+)?\\s*\\)*\\s*");
    private static final Pattern NOT_NULL =
            Pattern.compile("(?is)\\s*\\(*\\s*\"?([\\w$]+)\"?\\s+is\\s+not\\s+null\\s*\\)*\\s*");

    private record Comparison(String operator, String value) {}

    static PartitionProof ofBound(PartitionKey key, PartitionBound bound) {
        IndexKey only = key.keys().size() == 1 ? key.keys().get(0) : null;
        if (only == null || only.column() == null || bound.isDefault() || isLong(bound.text())) {
            return NONE;
        }
        Matcher range = RANGE.matcher(bound.text());
        if (key.method() == PartitionKey.Method.RANGE && range.matches()) {
            return new PartitionProof(only.column(), limit(range.group(1)), limit(range.group(3)), List.of());
        }
        Matcher list = LIST.matcher(bound.text());
        if (key.method() == PartitionKey.Method.LIST && list.matches()) {
            List<String> values = VALUE.matcher(list.group(1))
                    .results()
                    .map(value -> value.group(1))
                    .toList();
            return values.isEmpty() ? NONE : new PartitionProof(only.column(), null, null, values);
        }
        return NONE;
    }

    private static boolean isLong(String text) {
        return text.length() > LONGEST_TEXT;
    }

    private static @Nullable String limit(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return word.equals("minvalue") || word.equals("maxvalue") ? null : written;
    }

    /** Whether every row of the table fits into the partition. */
    boolean isImpliedBy(Table table) {
        if (column == null || !isNotNull(table)) {
            return false;
        }
        return includes(comparisons(conjuncts(table)));
    }

    /** Whether every row for which the condition is true fits into the partition. */
    boolean isImpliedBy(String condition) {
        return column != null && includes(comparisons(conjuncts(condition)));
    }

    private boolean includes(List<Comparison> known) {
        if (!values.isEmpty()) {
            return known.stream().anyMatch(fact -> fact.operator.equals("=") && values.contains(fact.value));
        }
        boolean low = from == null || known.stream().anyMatch(fact -> isAtLeast(fact, from));
        boolean high = to == null || known.stream().anyMatch(fact -> isBelow(fact, to));
        return low && high;
    }

    /** Whether no row of the table fits into the partition. */
    boolean isExcludedBy(Table table) {
        return column != null && excludes(comparisons(conjuncts(table)));
    }

    /** Whether no row for which the condition is true fits into the partition. */
    boolean isExcludedBy(String condition) {
        return column != null && excludes(comparisons(conjuncts(condition)));
    }

    private boolean excludes(List<Comparison> known) {
        if (!values.isEmpty()) {
            boolean other = known.stream().anyMatch(fact -> fact.operator.equals("=") && !values.contains(fact.value));
            return other
                    || values.stream()
                            .allMatch(value ->
                                    known.stream().anyMatch(fact -> isUnequal(fact) && fact.value.equals(value)));
        }
        boolean below = from != null && known.stream().anyMatch(fact -> isBelow(fact, from));
        boolean above = to != null && known.stream().anyMatch(fact -> isAtLeast(fact, to));
        return below || above;
    }

    private boolean isNotNull(Table table) {
        String name = column;
        return name != null
                && (table.provesNotNull(name)
                        || conjuncts(table).stream().anyMatch(part -> {
                            Matcher notNull = NOT_NULL.matcher(part);
                            return notNull.matches() && name.equals(notNull.group(1));
                        }));
    }

    private static boolean isUnequal(Comparison fact) {
        return Set.of("<>", "!=").contains(fact.operator);
    }

    private static boolean isAtLeast(Comparison fact, String limit) {
        return Set.of(">=", ">", "=").contains(fact.operator) && compare(fact.value, limit) >= 0;
    }

    private static boolean isBelow(Comparison fact, String limit) {
        int order = compare(fact.value, limit);
        return fact.operator.equals("<") ? order <= 0 : Set.of("<=", "=").contains(fact.operator) && order < 0;
    }

    /** Numbers by value; strings, and with them dates as ISO writes them, letter by letter. */
    private static int compare(String one, String other) {
        if (one.startsWith("'") || other.startsWith("'")) {
            return one.compareTo(other);
        }
        return new BigDecimal(one).compareTo(new BigDecimal(other));
    }

    private List<Comparison> comparisons(List<String> parts) {
        List<Comparison> found = new ArrayList<>();
        for (String part : parts) {
            Matcher comparison = COMPARISON.matcher(part);
            if (comparison.matches() && comparison.group(1).equals(column)) {
                found.add(new Comparison(comparison.group(2), comparison.group(3)));
            }
        }
        return found;
    }

    /** Parts of validated checks that all hold; a check with OR has none. */
    private static List<String> conjuncts(Table table) {
        List<String> parts = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            boolean counts =
                    constraint.kind() == ConstraintKind.CHECK && constraint.validated() && constraint.enforced();
            if (counts && constraint.expression() != null) {
                parts.addAll(conjuncts(constraint.expression().text()));
            }
        }
        return parts;
    }

    private static List<String> conjuncts(String condition) {
        return isLong(condition) || condition.toLowerCase(Locale.ROOT).matches("(?s).*\\bor\\b.*")
                ? List.of()
                : List.of(condition.split("(?i)\\band\\b", -1));
    }
}
