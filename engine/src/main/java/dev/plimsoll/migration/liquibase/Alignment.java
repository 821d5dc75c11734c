package dev.plimsoll.migration.liquibase;

import dev.plimsoll.sql.TracedText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where the characters of a text stand in the file from which a parser made it: entities, escapes, indentation and folded lines
 * lie between. What is not found stands where the one before it does.
 */
final class Alignment {

    private static final int FURTHEST = 200;
    private static final Pattern ENTITY = Pattern.compile("&(?:lt|gt|amp|quot|apos|#x?[0-9A-Fa-f]+);");

    private final String source;
    private final int end;
    private int at;

    private Alignment(String source, int start, int end) {
        this.source = source;
        this.at = start;
        this.end = end;
    }

    static TracedText trace(String source, Scalar scalar) {
        Alignment alignment = new Alignment(source, scalar.start(), scalar.end());
        String text = scalar.text();
        TracedText traced = new TracedText();
        int verbatim = source.indexOf(text, scalar.start());
        if (verbatim >= 0 && verbatim + text.length() <= scalar.end()) {
            traced.append(source, verbatim, verbatim + text.length());
            return traced;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            alignment.seek(c);
            traced.append(c, Math.max(0, Math.min(alignment.at, source.length() - 1)));
            alignment.pass(c);
        }
        return traced;
    }

    private void seek(char c) {
        if (at >= end || stands(c)) {
            return;
        }
        int next = at;
        while (next < end && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        int limit = Math.min(end, next + FURTHEST);
        while (next < limit && source.charAt(next) != c) {
            next++;
        }
        if (next < limit) {
            at = next;
        }
    }

    private boolean stands(char c) {
        char found = source.charAt(at);
        return found == c
                || found == '\\'
                || entityEnd() > 0
                || Character.isWhitespace(found) && Character.isWhitespace(c);
    }

    /** Goes on behind the character, or behind the entity or escape that stands for it. */
    private void pass(char c) {
        if (at >= end) {
            return;
        }
        char found = source.charAt(at);
        int entity = entityEnd();
        if (found == '\\' && at + 1 < end) {
            at += source.charAt(at + 1) == 'u' ? 6 : c == '\\' && source.charAt(at + 1) != '\\' ? 1 : 2;
        } else if (entity > 0) {
            at = entity;
        } else if (found == c || Character.isWhitespace(found)) {
            at++;
        }
    }

    /** One past the entity that starts here, or -1. */
    private int entityEnd() {
        Matcher matcher = ENTITY.matcher(source).region(at, end);
        return source.charAt(at) == '&' && matcher.lookingAt() ? matcher.end() : -1;
    }
}
