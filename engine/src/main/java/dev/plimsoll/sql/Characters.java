package dev.plimsoll.sql;

/** The classes of characters of SQL text. Every character beyond ASCII may stand in a name, as in PostgreSQL. */
final class Characters {

    private static final byte NAME_START = 1;
    private static final byte NAME_PART = 2;
    private static final byte DIGIT = 4;
    private static final byte OPERATOR = 8;
    private static final byte SPACE = 16;
    private static final byte[] CLASSES = classes();

    private Characters() {}

    static boolean isNameStart(char c) {
        return c > 127 || (CLASSES[c] & NAME_START) != 0;
    }

    static boolean isNamePart(char c) {
        return c > 127 || (CLASSES[c] & NAME_PART) != 0;
    }

    static boolean isDigit(char c) {
        return c <= 127 && (CLASSES[c] & DIGIT) != 0;
    }

    static boolean isOperator(char c) {
        return c <= 127 && (CLASSES[c] & OPERATOR) != 0;
    }

    static boolean isSpace(char c) {
        return c <= 127 && (CLASSES[c] & SPACE) != 0;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static byte[] classes() {
        byte[] classes = new byte[128];
        for (char c = 'a'; c <= 'z'; c++) {
            classes[c] = NAME_START | NAME_PART;
            classes[c - 32] = NAME_START | NAME_PART;
        }
        classes['_'] = NAME_START | NAME_PART;
        classes['$'] = NAME_PART;
        for (char c = '0'; c <= '9'; c++) {
            classes[c] = NAME_PART | DIGIT;
        }
        for (char c : "~!@#^&|`?+-*/%<>=".toCharArray()) {
            classes[c] = OPERATOR;
        }
        for (char c : " \t\n\r\f\u000B".toCharArray()) {
            classes[c] = SPACE;
        }
        return classes;
    }
}
