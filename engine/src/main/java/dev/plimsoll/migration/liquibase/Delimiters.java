package dev.plimsoll.migration.liquibase;

import dev.plimsoll.sql.TracedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ends a statement in SQL that a changelog holds: a semicolon, a line of {@code GO} or {@code /}, or what it says. */
final class Delimiters {

    private static final Pattern LINE = Pattern.compile("(?im)^[ \\t]*(?:go|/)[ \\t]*\\r?$");

    private Delimiters() {}

    /** The text with semicolons for what Liquibase splits it at. */
    static TracedText withSemicolons(TracedText text, @Nullable String delimiter) {
        Pattern pattern = pattern(delimiter);
        Matcher matcher = pattern == null ? null : pattern.matcher(text.toString());
        if (matcher == null || !matcher.find()) {
            return text;
        }
        TracedText split = new TracedText();
        int at = 0;
        do {
            copy(text, at, matcher.start(), split);
            if (matcher.end() > matcher.start()) {
                split.append(';', text.offset(matcher.start()));
            }
            at = matcher.end();
        } while (matcher.find());
        copy(text, at, text.length(), split);
        return split;
    }

    private static @Nullable Pattern pattern(@Nullable String delimiter) {
        if (delimiter == null) {
            return LINE;
        }
        String bare = delimiter
                .replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .strip();
        if (bare.isEmpty() || bare.equals(";")) {
            return null;
        }
        boolean word = bare.equals("/") || bare.chars().allMatch(Character::isLetter);
        String quoted = Pattern.quote(bare);
        return Pattern.compile(word ? "(?im)^[ \\t]*" + quoted + "[ \\t]*\\r?$" : "(?i)" + quoted);
    }

    private static void copy(TracedText from, int start, int end, TracedText to) {
        for (int i = start; i < end; i++) {
            to.append(from.charAt(i), from.offset(i));
        }
    }
}
