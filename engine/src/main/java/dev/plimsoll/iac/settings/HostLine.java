package dev.plimsoll.iac.settings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code pg_hba.conf}, with those that it is continued on: fields of tokens, as {@code next_token} of the server's
 * {@code hba.c} takes them.
 */
final class HostLine {

    private final String text;
    private final int end;
    private int at;

    private HostLine(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /** The fields between two offsets, each of at least one token. */
    static List<List<HostToken>> fields(String text, int start, int end) {
        HostLine line = new HostLine(text, start, end);
        List<List<HostToken>> fields = new ArrayList<>();
        for (List<HostToken> field = line.field(); !field.isEmpty(); field = line.field()) {
            fields.add(field);
        }
        return fields;
    }

    private List<HostToken> field() {
        List<HostToken> tokens = new ArrayList<>();
        boolean more = true;
        while (more) {
            while (at < end && (isBlank(at) || text.charAt(at) == ',')) {
                at += width(at);
            }
            HostToken token = token();
            if (token == null) {
                break;
            }
            tokens.add(token);
            more = at < end && text.charAt(at) == ',';
            at += more ? 1 : 0;
        }
        return tokens;
    }

    private @Nullable HostToken token() {
        StringBuilder token = new StringBuilder();
        int start = at;
        boolean inQuote = false;
        boolean wasQuote = false;
        boolean sawQuote = false;
        boolean initialQuote = false;
        while (at < end && (inQuote || !isBlank(at))) {
            char c = text.charAt(at);
            if (!inQuote && (c == '#' || c == ',')) {
                break;
            }
            if (inQuote && isContinuation(at)) {
                at += width(at);
                continue;
            }
            if (c != '"' || wasQuote) {
                token.append(c);
            }
            wasQuote = inQuote && c == '"' && !wasQuote;
            if (c == '"') {
                inQuote = !inQuote;
                sawQuote = true;
                initialQuote |= token.isEmpty();
            }
            at++;
        }
        int last = at;
        if (at < end && text.charAt(at) == '#') {
            at = end;
        }
        return token.isEmpty() && !sawQuote ? null : new HostToken(token.toString(), initialQuote, start, last);
    }

    private boolean isBlank(int offset) {
        char c = text.charAt(offset);
        return c == ' ' || c == '\t' || c == '\r' || isContinuation(offset);
    }

    /** A backslash at the end of a line or of the text. */
    private boolean isContinuation(int offset) {
        return text.charAt(offset) == '\\' && (width(offset) > 1 || offset + 1 == text.length());
    }

    private int width(int offset) {
        if (text.startsWith("\\\n", offset)) {
            return 2;
        }
        return text.startsWith("\\\r\n", offset) ? 3 : 1;
    }
}
