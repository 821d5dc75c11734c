package dev.plimsoll.migration;

import java.util.Comparator;

/**
 * The order in which people number migrations: segment by segment, numbers by their value ({@code V2} before {@code V10}), a name
 * before its longer forms ({@code V1__a} before {@code V1_1__b}), repeatable migrations ({@code R__…}) after the versioned ones.
 */
final class MigrationOrder {

    /** Over paths with forward slashes. */
    static final Comparator<String> BY_PATH = MigrationOrder::comparePaths;

    private MigrationOrder() {}

    /** Whether the file name tells its place: it starts with a number, perhaps after one or two letters. */
    static boolean isVersioned(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int at = 0;
        while (at < name.length() && at < 2 && isLetter(name.charAt(at))) {
            at++;
        }
        return at < name.length() && isDigit(name.charAt(at));
    }

    private static int comparePaths(String left, String right) {
        String[] leftNames = left.split("/");
        String[] rightNames = right.split("/");
        for (int i = 0; i < Math.min(leftNames.length, rightNames.length); i++) {
            int order = compareNames(leftNames[i], rightNames[i]);
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(leftNames.length, rightNames.length);
        return order != 0 ? order : left.compareTo(right);
    }

    private static int compareNames(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        int repeatable = Boolean.compare(left.startsWith("R__"), right.startsWith("R__"));
        if (repeatable != 0) {
            return repeatable;
        }
        int order = compareNaturally(withoutExtension(left), withoutExtension(right));
        return order != 0 ? order : left.compareTo(right);
    }

    private static String withoutExtension(String name) {
        return name.endsWith(".sql") ? name.substring(0, name.length() - 4) : name;
    }

    private static int compareNaturally(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            if (isDigit(left.charAt(l)) && isDigit(right.charAt(r))) {
                int leftEnd = endOfNumber(left, l);
                int rightEnd = endOfNumber(right, r);
                int order = compareNumbers(left, l, leftEnd, right, r, rightEnd);
                if (order != 0) {
                    return order;
                }
                l = leftEnd;
                r = rightEnd;
            } else {
                int order = Integer.compare(rank(left, l), rank(right, r));
                if (order != 0) {
                    return order;
                }
                l++;
                r++;
            }
        }
        return Integer.compare(left.length() - l, right.length() - r);
    }

    /** The double underscore that ends a version sorts before what would continue it. */
    private static int rank(String name, int at) {
        char c = name.charAt(at);
        boolean endsVersion = c == '_' && at > 0 && at + 1 < name.length() && name.charAt(at + 1) == '_';
        return endsVersion ? -1 : c;
    }

    /** By value, of any length. */
    private static int compareNumbers(String left, int l, int leftEnd, String right, int r, int rightEnd) {
        int leftStart = skipZeros(left, l, leftEnd);
        int rightStart = skipZeros(right, r, rightEnd);
        int order = Integer.compare(leftEnd - leftStart, rightEnd - rightStart);
        return order != 0 ? order : left.substring(leftStart, leftEnd).compareTo(right.substring(rightStart, rightEnd));
    }

    private static int skipZeros(String name, int from, int end) {
        int at = from;
        while (at < end - 1 && name.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfNumber(String name, int from) {
        int at = from;
        while (at < name.length() && isDigit(name.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
