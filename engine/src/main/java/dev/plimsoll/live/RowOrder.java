package dev.plimsoll.live;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows by all their values, from the first column on. What is absent comes first. */
final class RowOrder implements Comparator<@Nullable Object[]> {

    @Override
    public int compare(@Nullable Object[] one, @Nullable Object[] other) {
        for (int i = 0; i < one.length; i++) {
            int order = compareValues(one[i], other[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        } else if (one instanceof Long first && other instanceof Long second) {
            return first.compareTo(second);
        } else if (one instanceof Number first && other instanceof Number second) {
            return Double.compare(first.doubleValue(), second.doubleValue());
        } else if (one instanceof List<?> first && other instanceof List<?> second) {
            return compareLists(first, second);
        }
        return one.toString().compareTo(other.toString());
    }

    private static int compareLists(List<?> one, List<?> other) {
        Iterator<?> second = other.iterator();
        for (Object first : one) {
            if (!second.hasNext()) {
                return 1;
            }
            int order = first.toString().compareTo(second.next().toString());
            if (order != 0) {
                return order;
            }
        }
        return second.hasNext() ? -1 : 0;
    }
}
