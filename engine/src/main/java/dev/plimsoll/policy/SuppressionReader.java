package dev.plimsoll.policy;

import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.policy.FileSuppressions.Problem;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the suppressions among the comments of a file. */
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
            Coverable coverable = new Coverable(
                    "statement",
                    statements.stream().map(Statement::range).toList(),
                    withBodies(statements, new ArrayList<>()));
            for (SourceRange comment : comments) {
                for (SourceRange line : lines(source, comment)) {
                    add(source, line, coverable.after(line.endOffset()), coverable, suppressions, problems);
                }
            }
        }
        return new FileSuppressions(source.path(), database, suppressions, problems, false);
    }

    /**
     * The suppressions of one file that defines infrastructure or settings. One that stands behind a block's head or a value is for that.
     *
     * @param blocks declarations, which do not overlap
     * @param values within blocks
     */
    public FileSuppressions readDefinitions(
            SourceText source, String database, List<SourceRange> blocks, List<SourceRange> values) {
        List<Suppression> suppressions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Coverable coverable = new Coverable(
                "block", blocks, Stream.concat(blocks.stream(), values.stream()).toList());
        String text = source.text();
        for (int at = text.indexOf("plimsoll:"); at >= 0; at = text.indexOf("plimsoll:", at + 1)) {
            int mark = startOfMark(text, at);
            if (mark < at) {
                SourceRange line = source.range(at, endOfText(text, at, lineEnd(text, at, text.length())));
                SourceRange before = coverable.startingWithin(text.lastIndexOf('\n', mark) + 1, mark);
                SourceRange covers = before == null ? coverable.after(line.endOffset()) : before;
                add(source, line, covers, coverable, suppressions, problems);
            }
        }
        return new FileSuppressions(source.path(), database, suppressions, problems, false);
    }

    /** Where the mark of the comment stands whose text begins at an offset; the offset itself where there is none. */
    private static int startOfMark(String text, int offset) {
        int at = offset;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        int end = at;
        while (at > 0 && "#/;*".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at == end ? offset : at;
    }

    private static List<SourceRange> withBodies(List<Statement> statements, List<SourceRange> ranges) {
        for (Statement statement : statements) {
            ranges.add(statement.range());
            withBodies(statement.body(), ranges);
        }
        return ranges;
    }

    private void add(
            SourceText source,
            SourceRange line,
            @Nullable SourceRange covers,
            Coverable coverable,
            List<Suppression> suppressions,
            List<Problem> problems) {
        try {
            suppressions.add(suppression(source, line, covers, coverable));
        } catch (SuppressionText.Malformed e) {
            problems.add(new Problem(line, String.valueOf(e.getMessage())));
        }
    }

    private Suppression suppression(
            SourceText source, SourceRange line, @Nullable SourceRange covers, Coverable coverable)
            throws SuppressionText.Malformed {
        SuppressionText words =
                SuppressionText.read(source.text().substring(line.startOffset(), line.endOffset()), catalog);
        if (words.wholeFile() && !coverable.isHead(line.startOffset())) {
            throw new SuppressionText.Malformed("plimsoll:ignore-file must stand before the first " + coverable.noun());
        }
        if (!words.wholeFile() && covers == null) {
            throw new SuppressionText.Malformed(
                    "no " + coverable.noun() + " follows it: it must stand before the one it is for");
        }
        return new Suppression(
                line, words.rules(), words.wholeFile() ? null : covers, words.reason(), words.until(), words.owner());
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
            int stop = endOfText(text, start, lineEnd);
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

    private static int endOfText(String text, int start, int lineEnd) {
        int stop = lineEnd;
        while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
            stop--;
        }
        return stop;
    }

    private static int lineEnd(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
