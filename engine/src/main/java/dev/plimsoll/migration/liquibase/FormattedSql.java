package dev.plimsoll.migration.liquibase;

import dev.plimsoll.sql.TracedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Formatted SQL: {@code --liquibase formatted sql}, and a line {@code --changeset author:id attribute:value} before each changeset
 * (<a href="https://docs.liquibase.com/concepts/changelogs/sql-format.html">page</a>).
 */
final class FormattedSql {

    private static final Pattern HEAD = Pattern.compile("(?i)\\s*--\\s*liquibase\\s*formatted.*");
    private static final Pattern CHANGESET =
            Pattern.compile("(?i)\\s*--\\s*changeset\\s+(\"[^\"]+\"|[^:]+):\\s*(\"[^\"]+\"|\\S+)(.*)");
    private static final Pattern PROPERTY = Pattern.compile("(?i)\\s*--\\s*property\\s+(.*)");
    private static final Pattern IGNORED_LINES = Pattern.compile("(?i)\\s*--\\s*ignoreLines:(\\w+)\\s*");
    private static final Pattern ROLLBACK = Pattern.compile("(?i)\\s*--\\s*rollback ([^\\r]*)\\r?");
    private static final Pattern ROLLBACK_START = Pattern.compile("(?i)\\s*/\\*\\s*liquibase\\s*rollback\\s*");
    private static final Pattern VALID_CHECK_SUM = Pattern.compile("(?i)\\s*--\\s*validCheckSum:?\\s*(\\S+)\\s*");
    private static final Pattern TO_LIQUIBASE =
            Pattern.compile("(?i)\\s*--\\s*(?:comment:? |preconditions|precondition-).*");

    /** A line of the text, without its end. */
    private record Line(int start, String text) {
        int end() {
            return start + text.length();
        }
    }

    /** A changeset as far as it has been read. */
    private static final class Open {
        private final int start;
        private final String author;
        private final String id;
        private final SqlAttributes attributes;
        private final StringBuilder content = new StringBuilder();
        private final TracedText back = new TracedText();
        private final List<String> validCheckSums = new ArrayList<>();
        private final List<int[]> ignored = new ArrayList<>();
        private boolean inRollback;

        Open(int start, Matcher line) {
            this.start = start;
            this.author = unquoted(line.group(1));
            this.id = unquoted(line.group(2));
            this.attributes = new SqlAttributes(line.group(3));
        }

        private static String unquoted(String text) {
            String bare = text.strip();
            return bare.startsWith("\"") ? bare.substring(1, bare.length() - 1) : bare;
        }
    }

    private final Surroundings surroundings;
    private final String text;
    private final List<SqlChangeset> changesets = new ArrayList<>();
    private ChangelogPlace place;
    private @Nullable Open open;
    private boolean ignoring;
    private int ignoredCount;

    private FormattedSql(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.text = surroundings.source().text();
        this.place = surroundings.place();
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

    /** Those that are for PostgreSQL. */
    static List<SqlChangeset> changesets(Surroundings surroundings) {
        return all(surroundings).stream()
                .filter(changeset -> changeset.head().applies())
                .toList();
    }

    /** Those for whatever database. */
    static List<SqlChangeset> all(Surroundings surroundings) {
        FormattedSql sql = new FormattedSql(surroundings);
        sql.read();
        return sql.changesets;
    }

    private void read() {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int last = end < 0 ? text.length() : end;
            read(new Line(start, text.substring(start, last)));
            start = last + 1;
        }
        close(text.length());
    }

    private void read(Line line) {
        Matcher changeset = CHANGESET.matcher(line.text());
        Matcher property = PROPERTY.matcher(line.text());
        Matcher ignoredLines = IGNORED_LINES.matcher(line.text());
        if (ignoring || ignoredCount > 0) {
            pass(line, ignoredLines);
        } else if (ignoredLines.matches()) {
            startToIgnore(ignoredLines.group(1));
        } else if (changeset.matches()) {
            close(line.start());
            open = new Open(line.start(), changeset);
        } else if (property.matches()) {
            define(new SqlAttributes(property.group(1)));
        } else if (HEAD.matcher(line.text()).matches()) {
            String logical = new SqlAttributes(line.text()).get("logicalFilePath");
            place = logical == null ? place : ChangelogPlace.of(place.file(), logical);
        } else if (open != null) {
            read(line, open);
        }
    }

    private void startToIgnore(String what) {
        if (what.equalsIgnoreCase("start")) {
            ignoring = true;
        } else if (what.matches("[0-9]{1,6}")) {
            ignoredCount = Integer.parseInt(what);
        }
    }

    private void pass(Line line, Matcher ignoredLines) {
        ignoredCount = Math.max(0, ignoredCount - 1);
        if (ignoring && ignoredLines.matches() && ignoredLines.group(1).equalsIgnoreCase("end")) {
            ignoring = false;
        } else if (open != null) {
            open.ignored.add(new int[] {line.start(), line.end()});
        }
    }

    private void read(Line line, Open changeset) {
        Matcher rollback = ROLLBACK.matcher(line.text());
        Matcher validCheckSum = VALID_CHECK_SUM.matcher(line.text());
        if (changeset.inRollback) {
            int close = line.text().indexOf("*/");
            changeset.inRollback = close < 0;
            int end = close < 0 ? line.end() : line.start() + close;
            changeset.back.append(text, line.start(), end);
            changeset.back.append('\n', end);
        } else if (rollback.matches()) {
            changeset.back.append(text, line.start() + rollback.start(1), line.start() + rollback.end(1));
            changeset.back.append('\n', line.start() + rollback.end(1));
        } else if (ROLLBACK_START.matcher(line.text()).matches()) {
            changeset.inRollback = true;
        } else if (validCheckSum.matches()) {
            changeset.validCheckSums.add(validCheckSum.group(1));
        } else if (!TO_LIQUIBASE.matcher(line.text()).matches()) {
            changeset.content.append(line.text()).append('\n');
        }
    }

    /** A head of comments belongs to the first changeset: it may say something about the file. */
    private void close(int end) {
        if (open == null) {
            return;
        }
        boolean first = changesets.isEmpty() && isComment(text.substring(0, open.start));
        int start = first ? 0 : open.start;
        Head head = Head.of(
                surroundings.parameters().expand(open.id),
                surroundings.parameters().expand(open.author),
                place,
                surroundings.selection(),
                expanded(open.attributes),
                open.validCheckSums);
        changesets.add(new SqlChangeset(
                surroundings.source().range(start, end),
                head,
                open.attributes,
                surroundings,
                kept(start, end, open.ignored),
                open.content.toString(),
                open.back));
        open = null;
    }

    private Head.Attributes expanded(SqlAttributes attributes) {
        return name -> {
            String value = attributes.get(name);
            return value == null ? null : surroundings.parameters().expand(value);
        };
    }

    private static boolean isComment(String head) {
        return head.lines()
                .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("--"));
    }

    private void define(SqlAttributes attributes) {
        String name = attributes.get("name");
        String value = attributes.get("value");
        if (name != null && value != null && Dbms.includesPostgres(attributes.get("dbms"))) {
            surroundings.parameters().define(name, value, attributes.is("global", true));
        }
    }

    private TracedText kept(int start, int end, List<int[]> ignored) {
        TracedText kept = new TracedText();
        int at = start;
        for (int[] range : ignored) {
            kept.append(text, at, range[0]);
            at = range[1];
        }
        kept.append(text, at, end);
        return kept;
    }
}
