package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.Part;
import dev.plimsoll.sql.SourceText;
import dev.plimsoll.sql.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Formatted SQL: {@code --liquibase formatted sql}, and a line {@code --changeset author:id attribute:value} before each changeset
 * (<a href="https://docs.liquibase.com/concepts/changelogs/sql-format.html">page</a>). Ways back are comments.
 */
final class FormattedSql {

    private static final Pattern HEAD = Pattern.compile("(?i)\\s*--\\s*liquibase\\s*formatted.*");
    private static final Pattern CHANGESET =
            Pattern.compile("(?i)\\s*--\\s*changeset\\s+(?:\"[^\"]+\"|[^:]+):\\s*(?:\"[^\"]+\"|\\S+)(.*)");
    private static final Pattern PROPERTY = Pattern.compile("(?i)\\s*--\\s*property\\s+(.*)");
    private static final Pattern IGNORED_LINES = Pattern.compile("(?i)\\s*--\\s*ignoreLines:(\\w+)\\s*");

    /** A line of the text, without its end. */
    private record Line(int start, String text) {}

    /** A changeset, from its line to that of the next one. */
    private record Found(int start, int end, String attributes) {}

    private final SourceText source;
    private final String text;
    private final Parameters parameters;
    private final List<Found> changesets = new ArrayList<>();
    private final List<int[]> ignored = new ArrayList<>();

    private FormattedSql(SourceText source, Parameters parameters) {
        this.source = source;
        this.text = source.text();
        this.parameters = parameters;
    }

    /** Whether the first line that is not empty says so. */
    static boolean isOne(String text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.indexOf('\n', start);
        return HEAD.matcher(text.substring(start, end < 0 ? text.length() : end).strip())
                .matches();
    }

    /** The changesets that PostgreSQL is sent anything of. */
    static List<Part.Statements> parts(SourceText source, Parameters parameters) {
        FormattedSql sql = new FormattedSql(source, parameters);
        sql.find();
        List<Part.Statements> parts = new ArrayList<>();
        for (Found changeset : sql.changesets) {
            if (Dbms.includesPostgres(attribute(changeset, "dbms")) && !isTrue(changeset, "ignore", false)) {
                parts.add(sql.part(changeset));
            }
        }
        return parts;
    }

    private void find() {
        int start = -1;
        String attributes = "";
        int ignoredFrom = -1;
        int ignoredCount = 0;
        for (Line line : lines()) {
            Matcher changeset = CHANGESET.matcher(line.text());
            Matcher property = PROPERTY.matcher(line.text());
            Matcher ignoredLines = IGNORED_LINES.matcher(line.text());
            if (changeset.matches()) {
                close(start, line.start(), attributes);
                start = line.start();
                attributes = changeset.group(1);
            } else if (property.matches()) {
                define(property.group(1));
            } else if (ignoredLines.matches()) {
                String what = ignoredLines.group(1);
                if (what.equalsIgnoreCase("end") && ignoredFrom >= 0) {
                    ignored.add(new int[] {ignoredFrom, line.start()});
                    ignoredFrom = -1;
                } else if (what.equalsIgnoreCase("start")) {
                    ignoredFrom = line.start();
                } else if (what.matches("[0-9]{1,6}")) {
                    ignoredCount = Integer.parseInt(what);
                }
            } else if (ignoredCount > 0) {
                ignoredCount--;
                ignored.add(new int[] {line.start(), line.start() + line.text().length()});
            }
        }
        close(start, text.length(), attributes);
    }

    /** A head of comments belongs to the first changeset: it may say something about the file. */
    private void close(int start, int end, String attributes) {
        if (start >= 0) {
            boolean first = changesets.isEmpty() && isComment(text.substring(0, start));
            changesets.add(new Found(first ? 0 : start, end, attributes));
        }
    }

    private static boolean isComment(String head) {
        return head.lines()
                .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("--"));
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int last = end < 0 ? text.length() : end;
            lines.add(new Line(start, text.substring(start, last)));
            start = last + 1;
        }
        return lines;
    }

    private void define(String attributes) {
        String name = attribute(attributes, "name");
        String value = attribute(attributes, "value");
        if (name != null && value != null && Dbms.includesPostgres(attribute(attributes, "dbms"))) {
            parameters.define(name, value, !"false".equalsIgnoreCase(attribute(attributes, "global")));
        }
    }

    private Part.Statements part(Found changeset) {
        Outgoing outgoing = new Outgoing(source);
        outgoing.written(
                source,
                parameters.expand(withoutIgnored(changeset)),
                isTrue(changeset, "splitStatements", true),
                attribute(changeset, "endDelimiter"));
        return outgoing.part(
                source.range(changeset.start(), changeset.end()), isTrue(changeset, "runInTransaction", true));
    }

    private TracedText withoutIgnored(Found changeset) {
        TracedText kept = new TracedText();
        int at = changeset.start();
        for (int[] range : ignored) {
            if (range[0] >= at && range[1] <= changeset.end()) {
                kept.append(text, at, range[0]);
                at = range[1];
            }
        }
        kept.append(text, at, changeset.end());
        return kept;
    }

    private static boolean isTrue(Found changeset, String name, boolean otherwise) {
        String value = attribute(changeset, name);
        return value == null ? otherwise : Node.isTrue(value);
    }

    private static @Nullable String attribute(Found changeset, String name) {
        return attribute(changeset.attributes(), name);
    }

    /** The value behind the last {@code name:}, perhaps in quotes. */
    private static @Nullable String attribute(String attributes, String name) {
        Matcher matcher = Pattern.compile("(?i)(?:^|\\s)" + name + ":\\s*(\"[^\"]*\"|\\S+)")
                .matcher(attributes);
        String value = null;
        while (matcher.find()) {
            value = matcher.group(1);
        }
        return value != null && value.length() > 1 && value.startsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
