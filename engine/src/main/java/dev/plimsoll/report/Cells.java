package dev.plimsoll.report;

/**
 * Text as a terminal shows it. What would move the cursor, change colours or turn the direction of writing is written out, so that
 * hostile text can neither forge nor hide output.
 */
final class Cells {

    private static final String TAB = "    ";

    private Cells() {}

    /** One character, as shown. */
    static String shown(int character, Terminal terminal) {
        if (character == '\t') {
            return TAB;
        }
        if (isPlain(character)) {
            return Character.toString(character);
        }
        if (!terminal.unicode() || isDangerous(character)) {
            return "\\u{" + Integer.toHexString(character) + "}";
        }
        return Character.toString(character);
    }

    /** A text on one line: line ends become spaces. */
    static String line(String text, Terminal terminal) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> shown.append(c == '\n' || c == '\r' || c == '\t' ? " " : shown(c, terminal)));
        return shown.toString();
    }

    /** Printable ASCII: shown as it is, in one column. */
    static boolean isPlain(int character) {
        return character >= ' ' && character < 127;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Columns that one character takes, as shown. */
    static int width(int character, Terminal terminal) {
        return isPlain(character) ? 1 : width(shown(character, terminal));
    }

    /** Columns that a text without control characters takes. */
    static int width(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        return text.codePoints().map(Cells::width).sum();
    }

    /** Columns of one character: 0 for combining marks, 2 for East Asian wide ones and pictographs, else 1. */
    static int width(int character) {
        if (character < 0x300) {
            return 1;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || character == 0x200d) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /** Blocks that Unicode's EastAsianWidth.txt (16.0) gives as W or F, roughly. */
    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115f
                || c >= 0x2e80 && c <= 0x303e
                || c >= 0x3041 && c <= 0xa4cf
                || c >= 0xa960 && c <= 0xa97f
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6
                || c >= 0x1f300 && c <= 0x1f64f
                || c >= 0x1f680 && c <= 0x1f6ff
                || c >= 0x1f900 && c <= 0x1f9ff
                || c >= 0x20000 && c <= 0x3fffd;
    }

    private static boolean isDangerous(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT && c != 0x200d
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }
}
