package dev.plimsoll.sql;

import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text in order, kept as arrays: three numbers a token and no object. Comments are kept apart. Filled
 * by {@link Lexer}, then read only.
 */
final class Tokens {

    /** How many tokens of one text are kept, so that a file of the largest size cannot use up the memory. */
    static final int MAX_COUNT = 10_000_000;

    private static final TokenKind[] KINDS = TokenKind.values();
    private static final Keyword[] KEYWORDS = Keyword.values();
    private static final int KIND_BITS = 6;

    private final SourceText source;
    private final int level;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    /** Kind in the low bits, above it the keyword's ordinal plus one, or zero. */
    private short[] kinds = new short[64];

    private int count;
    private final List<Integer> newNumbers = new ArrayList<>(0);
    private int[] commentBounds = new int[0];
    private int comments;

    /** The comments of the bodies in the text, in no order; one list for the text and its parts. */
    private final List<SourceRange> bodyComments;

    Tokens(SourceText source, int level) {
        this(source, level, new ArrayList<>());
    }

    private Tokens(SourceText source, int level, List<SourceRange> bodyComments) {
        this.source = source;
        this.level = level;
        this.bodyComments = bodyComments;
    }

    /** No tokens yet, to be filled with some of these. */
    Tokens part() {
        return new Tokens(source, level, bodyComments);
    }

    /** How many bodies of routines lie around the text. */
    int level() {
        return level;
    }

    SourceText source() {
        return source;
    }

    int count() {
        return count;
    }

    TokenKind kind(int index) {
        return KINDS[kinds[index] & (1 << KIND_BITS) - 1];
    }

    @Nullable
    Keyword keyword(int index) {
        int keyword = kinds[index] >> KIND_BITS;
        return keyword == 0 ? null : KEYWORDS[keyword - 1];
    }

    int start(int index) {
        return starts[index];
    }

    /** Exclusive. */
    int end(int index) {
        return ends[index];
    }

    String text(int index) {
        return source.text().substring(starts[index], ends[index]);
    }

    /** True if the token is exactly {@code text}; letters are compared as they are. */
    boolean is(int index, String text) {
        return ends[index] - starts[index] == text.length() && source.text().startsWith(text, starts[index]);
    }

    /** True if the token is {@code word} but for the case of ASCII letters. */
    boolean isWord(int index, String word) {
        return ends[index] - starts[index] == word.length()
                && source.text().regionMatches(true, starts[index], word, 0, word.length());
    }

    SourceRange range(int first, int last) {
        return source.range(starts[first], ends[last]);
    }

    /** Why a token of kind {@link TokenKind#ERROR} is none. */
    String problem(int index) {
        if (index == MAX_COUNT) {
            return "the text has more than " + MAX_COUNT + " tokens";
        }
        int start = starts[index];
        char first = source.text().charAt(start);
        char last = source.text().charAt(ends[index] - 1);
        if (ends[index] - start == 1 && "'\"`[".indexOf(first) < 0) {
            return "unexpected character";
        } else if (first == '/') {
            return "comment without end";
        } else if (first == '$' && Character.isDigit(source.text().charAt(start + 1))) {
            return "letters after the number of a parameter";
        } else if (first == '$') {
            return "dollar-quoted string without end";
        } else if (first >= '0' && first <= '9' || first == '.') {
            return "letters after a number";
        } else if (last == first && ends[index] - start == 2) {
            return "quoted name of no length";
        }
        return first == '"' || first == '`' || first == '[' ? "quoted name without end" : "quoted string without end";
    }

    /** Takes over the comments of a body, unless its text was changed, so that they do not stand in the file as they are. */
    void addBody(Tokens body) {
        if (!body.source.isDerived()) {
            bodyComments.addAll(body.comments());
            bodyComments.addAll(body.bodyComments);
        }
    }

    /** Every comment in order, with those of the bodies that were read; delimiters included. */
    List<SourceRange> commentsWithBodies() {
        return Stream.concat(comments().stream(), bodyComments.stream())
                .sorted(Comparator.comparingInt(SourceRange::startOffset))
                .distinct()
                .toList();
    }

    /** Every comment in order, those in bodies left out; delimiters included. */
    List<SourceRange> comments() {
        List<SourceRange> ranges = new ArrayList<>(comments);
        for (int i = 0; i < comments; i++) {
            ranges.add(source.range(commentBounds[2 * i], commentBounds[2 * i + 1]));
        }
        return ranges;
    }

    @SuppressWarnings("EnumOrdinal") // packed into a short; never leaves this process
    void add(TokenKind kind, @Nullable Keyword keyword, int start, int end) {
        if (count == starts.length) {
            int capacity = count + (count >> 1);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            kinds = Arrays.copyOf(kinds, capacity);
        }
        starts[count] = start;
        ends[count] = end;
        int word = keyword == null ? 0 : keyword.ordinal() + 1;
        kinds[count++] = (short) (kind.ordinal() | word << KIND_BITS);
    }

    /** The token added next is a number in a form that version 16 brought. */
    void addNewNumber() {
        newNumbers.add(count);
    }

    /** The first of the tokens from {@code first} to {@code end}, exclusive, that is such a number; -1 where none is. */
    int newNumber(int first, int end) {
        if (newNumbers.isEmpty()) {
            return -1;
        }
        int found = Collections.binarySearch(newNumbers, first);
        int index = found < 0 ? -found - 1 : found;
        return index < newNumbers.size() && newNumbers.get(index) < end ? newNumbers.get(index) : -1;
    }

    /** A token of another list over the same text. */
    void addFrom(Tokens other, int index) {
        add(other.kind(index), other.keyword(index), other.start(index), other.end(index));
    }

    void addComment(int start, int end) {
        if (2 * comments == commentBounds.length) {
            commentBounds = Arrays.copyOf(commentBounds, Math.max(16, commentBounds.length * 2));
        }
        commentBounds[2 * comments] = start;
        commentBounds[2 * comments++ + 1] = end;
    }
}
