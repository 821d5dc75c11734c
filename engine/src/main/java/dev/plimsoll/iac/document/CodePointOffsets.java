package dev.plimsoll.iac.document;

/** Offsets in UTF-16 units of code points, asked for in nearly ascending order. */
final class CodePointOffsets {

    private final String text;
    private final boolean plain;
    private int codePoint;
    private int offset;

    CodePointOffsets(String text) {
        this.text = text;
        this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    int of(int index) {
        if (plain) {
            return Math.min(index, text.length());
        }
        offset = text.offsetByCodePoints(offset, index - codePoint);
        codePoint = index;
        return offset;
    }
}
