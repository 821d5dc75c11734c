package dev.plimsoll.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts tokens into statements, in one pass. A semicolon ends a statement except inside the body of a SQL-standard
 * routine ({@code BEGIN ATOMIC … END}), inside the parentheses of a PostgreSQL rule, inside a PL/SQL block of Oracle,
 * and where mysql's {@code DELIMITER} says so.
 */
final class Splitter {

    /** How many statements of one text are told apart; what follows them is one more, to be refused. */
    static final int MAX_STATEMENTS = 500_000;

    private final Tokens tokens;
    private final Dialect dialect;
    private final List<Segment> segments = new ArrayList<>();

    private int first;
    private int depth;
    private int deepest;
    private int atomicDepth;
    private boolean ownDelimiter;

    private Splitter(Tokens tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    static List<Segment> split(Tokens tokens, Dialect dialect) {
        return new Splitter(tokens, dialect).run();
    }

    private List<Segment> run() {
        for (int i = 0; i < tokens.count() && segments.size() < MAX_STATEMENTS; i++) {
            switch (tokens.kind(i)) {
                case LEFT_PARENTHESIS, LEFT_BRACKET -> deepest = Math.max(deepest, ++depth);
                case RIGHT_PARENTHESIS, RIGHT_BRACKET -> depth = Math.max(0, depth - 1);
                case SEMICOLON -> {
                    if (!isInside(i)) {
                        cut(i, i + 1);
                    }
                }
                case DELIMITER, COPY_DATA -> cut(i, i + 1);
                case META_COMMAND -> {
                    cut(i, i);
                    cut(i + 1, i + 1);
                }
                case BATCH_COMMAND -> {
                    cut(i, i + 1);
                    ownDelimiter = isOwnDelimiter(i);
                }
                case WORD -> word(i);
                default -> {}
            }
        }
        cut(tokens.count(), tokens.count());
        return segments;
    }

    private void cut(int end, int next) {
        if (end > first) {
            segments.add(new Segment(first, end, deepest));
        }
        first = next;
        depth = 0;
        deepest = 0;
        atomicDepth = 0;
    }

    private boolean isInside(int semicolon) {
        if (atomicDepth > 0 || ownDelimiter) {
            return true;
        }
        return switch (dialect) {
            case POSTGRESQL -> depth > 0 && created(semicolon) == Keyword.RULE;
            case ORACLE -> isBlock();
            default -> false;
        };
    }

    private void word(int index) {
        Keyword keyword = tokens.keyword(index);
        if (keyword == Keyword.BEGIN || keyword == Keyword.CASE || keyword == Keyword.END) {
            boolean named = index > first && tokens.kind(index - 1) == TokenKind.DOT;
            if (named) {
                return;
            } else if (keyword == Keyword.BEGIN) {
                boolean atomic = index + 1 < tokens.count() && tokens.keyword(index + 1) == Keyword.ATOMIC;
                Keyword created = atomic ? created(index) : null;
                if (created == Keyword.FUNCTION || created == Keyword.PROCEDURE) {
                    atomicDepth++;
                }
            } else if (atomicDepth > 0) {
                atomicDepth += keyword == Keyword.CASE ? 1 : -1;
            }
        }
    }

    /** What the statement in hand creates, or null. */
    private @Nullable Keyword created(int until) {
        if (tokens.keyword(first) != Keyword.CREATE) {
            return null;
        }
        boolean replace = first + 3 < until
                && tokens.keyword(first + 1) == Keyword.OR
                && tokens.keyword(first + 2) == Keyword.REPLACE;
        int word = replace ? first + 3 : first + 1;
        return word < until ? tokens.keyword(word) : null;
    }

    private boolean isBlock() {
        if (tokens.keyword(first) == Keyword.DECLARE || tokens.keyword(first) == Keyword.BEGIN) {
            return true;
        }
        Keyword created = created(tokens.count());
        return created == Keyword.FUNCTION
                || created == Keyword.PROCEDURE
                || created == Keyword.TRIGGER
                || created == Keyword.TYPE;
    }

    private boolean isOwnDelimiter(int index) {
        String command = tokens.text(index);
        return command.length() > 10
                && command.regionMatches(true, 0, "delimiter ", 0, 10)
                && !command.substring(10).strip().equals(";");
    }
}
