package dev.plimsoll.sql;

import java.util.Arrays;

/** Text put together from another, with the offset there that each character came from. */
public final class TracedText {

    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[16];

    public void append(char c, int offset) {
        if (text.length() == offsets.length) {
            offsets = Arrays.copyOf(offsets, offsets.length * 2);
        }
        offsets[text.length()] = offset;
        text.append(c);
    }

    /** The part of {@code source} from {@code start} to {@code end}. */
    public void append(String source, int start, int end) {
        for (int i = start; i < end; i++) {
            append(source.charAt(i), i);
        }
    }

    /** All of {@code words}, as if it stood at one offset. */
    public void appendAt(String words, int offset) {
        for (int i = 0; i < words.length(); i++) {
            append(words.charAt(i), offset);
        }
    }

    /** All of another text, its offsets moved by {@code shift}. */
    public void append(TracedText other, int shift) {
        for (int i = 0; i < other.length(); i++) {
            append(other.text.charAt(i), other.offsets[i] + shift);
        }
    }

    public int length() {
        return text.length();
    }

    public char charAt(int index) {
        return text.charAt(index);
    }

    /** The offset that a character came from. */
    public int offset(int index) {
        return offsets[index];
    }

    /** Offsets of all characters and, last, of the end. */
    int[] offsets() {
        int[] all = Arrays.copyOf(offsets, text.length() + 1);
        all[text.length()] = text.length() == 0 ? 0 : offsets[text.length() - 1] + 1;
        return all;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
