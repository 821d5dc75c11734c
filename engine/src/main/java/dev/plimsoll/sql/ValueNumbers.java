package dev.plimsoll.sql;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whole numbers in the rows of {@code VALUES}. */
final class ValueNumbers {

    private ValueNumbers() {}

    /**
     * The largest number at each place, 0-based, that has one in some row; empty unless the cursor stands at {@code VALUES}. The cursor
     * does not move.
     */
    static Map<Integer, Long> in(TokenCursor cursor) {
        Map<Integer, Long> numbers = new LinkedHashMap<>();
        if (!cursor.is(Keyword.VALUES)) {
            return numbers;
        }
        Tokens tokens = cursor.tokens();
        int depth = 0;
        int place = 0;
        for (int i = cursor.position() + 1; i < tokens.count(); i++) {
            switch (tokens.kind(i)) {
                case LEFT_PARENTHESIS -> place = depth++ == 0 ? 0 : place;
                case RIGHT_PARENTHESIS -> depth--;
                case COMMA -> place += depth == 1 ? 1 : 0;
                case INTEGER -> {
                    if (depth == 1 && isWhole(tokens, i)) {
                        numbers.merge(place, number(tokens.text(i)), Math::max);
                    }
                }
                default -> {
                    if (depth == 0) {
                        return numbers;
                    }
                }
            }
        }
        return numbers;
    }

    private static boolean isWhole(Tokens tokens, int place) {
        return isEdge(tokens, place - 1) && place + 1 < tokens.count() && isEdge(tokens, place + 1);
    }

    private static boolean isEdge(Tokens tokens, int place) {
        return switch (tokens.kind(place)) {
            case COMMA, LEFT_PARENTHESIS, RIGHT_PARENTHESIS -> true;
            default -> false;
        };
    }

    /** A number too large to be a key counts as the largest one. */
    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
