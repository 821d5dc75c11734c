package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.policy.FileSuppressions.Problem;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the suppressions among the comments of a SQL file. */
public final class SuppressionReader {

    private final RuleCatalog catalog;

    public SuppressionReader(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The suppressions of one file.
     *
     * @param comments in the order of the file, delimiters included
     * @param statements in the order of the file
     */
    public FileSuppressions read(
            SourceText source, String database, List<SourceRange> comments, List<Statement> statements) {
        List<Suppression> suppressions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        // Most files hold none, so the word is looked for before any comment is.
        if (source.text().contains("plimsoll:")) {
            StatementAfter statementAfter = new StatementAfter(statements);
            for (SourceRange comment : comments) {
                for (SourceRange line : lines(source, comment)) {
                    try {
                        suppressions.add(suppression(source, line, statementAfter));
                    } catch (SuppressionText.Malformed e) {
                        problems.add(new Problem(line, String.valueOf(e.getMessage())));
                    }
                }
            }
        }
        return new FileSuppressions(source.path(), database, suppressions, problems, false);
    }

    private Suppression suppression(SourceText source, SourceRange line, StatementAfter statementAfter)
            throws SuppressionText.Malformed {
        SuppressionText words =
                SuppressionText.read(source.text().substring(line.startOffset(), line.endOffset()), catalog);
        SourceRange covers = words.wholeFile() ? null : covered(line, statementAfter);
        if (words.wholeFile() && !statementAfter.isHead(line.startOffset())) {
            throw new SuppressionText.Malformed("plimsoll:ignore-file must stand before the first statement");
        }
        return new Suppression(line, words.rules(), covers, words.reason(), words.until(), words.owner());
    }

    private static SourceRange covered(SourceRange line, StatementAfter statementAfter)
            throws SuppressionText.Malformed {
        SourceRange covers = statementAfter.offset(line.endOffset());
        if (covers == null) {
            throw new SuppressionText.Malformed("no statement follows it: it must stand before the one it is for");
        }
        return covers;
    }

    /** The parts of a comment that begin as a suppression, each to the end of its line. */
    private static List<SourceRange> lines(SourceText source, SourceRange comment) {
        String text = source.text();
        int end = comment.endOffset();
        if (text.startsWith("/*", comment.startOffset()) && text.startsWith("*/", end - 2)) {
            end -= 2;
        }
        List<SourceRange> found = new ArrayList<>();
        int at = comment.startOffset();
        while (at < end) {
            int lineEnd = lineEnd(text, at, end);
            int start = skipMarks(text, at, lineEnd);
            int stop = lineEnd;
            while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            if (SuppressionText.begins(text.substring(start, stop))) {
                found.add(source.range(start, stop));
            }
            at = lineEnd + 1;
        }
        return found;
    }

    private static int skipMarks(String text, int from, int end) {
        int at = from;
        while (at < end && (Character.isWhitespace(text.charAt(at)) || "-/*#".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** Statements by where they start, those in bodies too. */
    private static final class StatementAfter {
        private final List<SourceRange> tops;
        private final List<SourceRange> all = new ArrayList<>();

        StatementAfter(List<Statement> statements) {
            this.tops = statements.stream().map(Statement::range).toList();
            addAll(statements);
            all.sort((left, right) -> Integer.compare(left.startOffset(), right.startOffset()));
        }

        private void addAll(List<Statement> statements) {
            for (Statement statement : statements) {
                all.add(statement.range());
                addAll(statement.body());
            }
        }

        boolean isHead(int offset) {
            return tops.isEmpty() || offset < tops.get(0).startOffset();
        }

        /** The first statement at or after the offset; within a statement only one of its body, else null. */
        @Nullable
        SourceRange offset(int offset) {
            int next = firstAtOrAfter(all, offset);
            int previousTop = firstAtOrAfter(tops, offset) - 1;
            SourceRange found = next < all.size() ? all.get(next) : null;
            boolean inside = previousTop >= 0 && tops.get(previousTop).endOffset() > offset;
            return inside && (found == null || !tops.get(previousTop).contains(found)) ? null : found;
        }

        private static int firstAtOrAfter(List<SourceRange> ranges, int offset) {
            int low = 0;
            int high = ranges.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (ranges.get(middle).startOffset() < offset) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
