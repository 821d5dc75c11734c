package dev.plimsoll.sql;

/** Finds where a number ends: digits, {@code 0x}, {@code 0o}, {@code 0b}, underscores between digits, point, exponent. */
final class NumberScanner {

    private final String text;
    private final int limit;
    private boolean integer = true;
    private boolean plain = true;

    NumberScanner(String text, int limit) {
        this.text = text;
        this.limit = limit;
    }

    /** True if the number last looked at has neither point nor exponent. */
    boolean isInteger() {
        return integer;
    }

    /** True if the number last looked at has neither a base of its own nor underscores. */
    boolean isPlain() {
        return plain;
    }

    int end(int from) {
        integer = true;
        plain = true;
        if (text.charAt(from) == '0' && from + 1 < limit) {
            int radix = switch (text.charAt(from + 1) | 0x20) {
                case 'x' -> 16;
                case 'o' -> 8;
                case 'b' -> 2;
                default -> 0;
            };
            int end = radix == 0 ? from : digits(from + 2, radix);
            if (end > from + 2) {
                plain = false;
                return end;
            }
        }
        int end = digits(from, 10);
        // In "1..10" the points belong together.
        if (at(end) == '.' && at(end + 1) != '.') {
            integer = false;
            end = Character.digit(at(end + 1), 10) >= 0 ? digits(end + 1, 10) : end + 1;
        }
        return exponent(end);
    }

    private int exponent(int end) {
        if ((at(end) | 0x20) != 'e') {
            return end;
        }
        int digits = at(end + 1) == '+' || at(end + 1) == '-' ? end + 2 : end + 1;
        if (!Characters.isDigit(at(digits))) {
            return end;
        }
        integer = false;
        return digits(digits, 10);
    }

    private int digits(int from, int radix) {
        int end = from;
        while (isDigit(at(end), radix) || at(end) == '_' && isDigit(at(end + 1), radix)) {
            plain &= at(end) != '_';
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c, int radix) {
        return c < 128 && Character.digit(c, radix) >= 0;
    }

    private char at(int offset) {
        return offset < limit ? text.charAt(offset) : 0;
    }
}
