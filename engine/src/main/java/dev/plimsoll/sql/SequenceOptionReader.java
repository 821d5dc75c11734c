package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SequenceOptions;
import dev.plimsoll.model.SequenceOptions.Bound;
import dev.plimsoll.model.SequenceOptions.OwnedBy;
import dev.plimsoll.model.TypeName;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the options of sequences and identity columns, which come in any order. */
final class SequenceOptionReader {

    private final TokenCursor cursor;
    private @Nullable TypeName type;
    private @Nullable Long increment;
    private @Nullable Long minimum;
    private @Nullable Long maximum;
    private final Set<Bound> unbounded = EnumSet.noneOf(Bound.class);
    private @Nullable Long start;
    private @Nullable Long cache;
    private @Nullable Boolean cycle;
    private @Nullable OwnedBy ownedBy;
    private @Nullable ObjectName name;
    private boolean restart;

    SequenceOptionReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** As many options as stand here, also none. */
    SequenceOptions readAll() {
        while (readOne()) {
            // Each option is kept as it is read.
        }
        return options();
    }

    SequenceOptions options() {
        return new SequenceOptions(
                type, increment, minimum, maximum, unbounded, start, cache, cycle, ownedBy, name, restart);
    }

    /** One option; false where none stands. */
    boolean readOne() {
        Keyword keyword = cursor.keyword();
        if (keyword == null) {
            return false;
        }
        switch (keyword) {
            case AS -> {
                cursor.advance();
                type = new TypeNameReader(cursor).scalar();
            }
            case CACHE -> {
                cursor.advance();
                cache = number();
            }
            case CYCLE -> {
                cursor.advance();
                cycle = true;
            }
            case INCREMENT -> {
                cursor.advance();
                cursor.accept(Keyword.BY);
                increment = number();
            }
            case MAXVALUE -> {
                cursor.advance();
                maximum = number();
            }
            case MINVALUE -> {
                cursor.advance();
                minimum = number();
            }
            case NO -> {
                return negated();
            }
            case OWNED -> {
                cursor.advance();
                cursor.expect(Keyword.BY);
                ownedBy = owner();
            }
            case SEQUENCE -> {
                cursor.advance();
                cursor.expect(Keyword.NAME);
                name = cursor.qualifiedName("a sequence name");
            }
            case START -> {
                cursor.advance();
                cursor.accept(Keyword.WITH);
                start = number();
            }
            case RESTART -> restart();
            case LOGGED, UNLOGGED -> {
                cursor.advance();
                cursor.note(Syntax.SEQUENCE_PERSISTENCE);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean negated() {
        if (cursor.accept(Keyword.NO, Keyword.CYCLE)) {
            cycle = false;
        } else if (cursor.accept(Keyword.NO, Keyword.MAXVALUE)) {
            unbounded.add(Bound.MAXIMUM);
        } else if (cursor.accept(Keyword.NO, Keyword.MINVALUE)) {
            unbounded.add(Bound.MINIMUM);
        } else {
            return false;
        }
        return true;
    }

    private void restart() {
        cursor.advance();
        restart = true;
        boolean valued = cursor.accept(Keyword.WITH);
        if (valued || cursor.isNumber() || cursor.is(TokenKind.OPERATOR)) {
            start = number();
        }
    }

    /** The server wants a table and a column; it says so only when it runs the statement. */
    private OwnedBy owner() {
        List<String> parts = cursor.nameParts("a column name");
        return parts.equals(List.of("none"))
                ? OwnedBy.NOBODY
                : new OwnedBy(cursor.placed(TokenCursor.owner(parts)), parts.get(parts.size() - 1));
    }

    private long number() {
        boolean negative = cursor.isOperator("-");
        if (negative || cursor.isOperator("+")) {
            cursor.advance();
        }
        if (!cursor.isNumber()) {
            throw cursor.fail("a number");
        }
        return value((negative ? "-" : "") + cursor.take().replace("_", ""));
    }

    private static long value(String digits) {
        try {
            return Long.decode(digits.replaceFirst("^(-?)0+(?=\\d)", "$1"));
        } catch (NumberFormatException tooLarge) {
            return digits.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
