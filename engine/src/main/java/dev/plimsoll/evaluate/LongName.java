package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Identifiers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name that the server cuts to 63 bytes, with a notice that no tool shows (<a
 * href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS">PostgreSQL, identifiers</a>).
 *
 * @param written without quotes
 * @param kept what is left of it
 */
@ForRules
public record LongName(String written, String kept) {

    private static final int MAXIMUM_BYTES = 63;

    /** The names of the effect's objects that are cut, in the order of the statement. */
    public static List<LongName> of(Effect effect) {
        if (effect.statement().text().length() <= MAXIMUM_BYTES / 4) {
            return List.of();
        }
        List<LongName> names = new ArrayList<>();
        for (NamedObject object : NamedObject.of(effect)) {
            String kept = object.name();
            if (kept != null && bytes(kept) > MAXIMUM_BYTES - 4) {
                String written = written(effect.statement().text(), kept);
                if (bytes(written) > MAXIMUM_BYTES) {
                    names.add(new LongName(written, kept));
                }
            }
        }
        return names;
    }

    /** The identifier of which {@code kept} is the beginning: what follows it in the text up to the end of the word or the quote. */
    private static String written(String text, String kept) {
        int start = text.indexOf(kept);
        if (start < 0) {
            start = text.toLowerCase(Locale.ROOT).indexOf(kept);
        }
        if (start < 0) {
            return kept;
        }
        boolean quoted = start > 0 && text.charAt(start - 1) == '"';
        int end = start + kept.length();
        while (end < text.length() && (quoted ? text.charAt(end) != '"' : isWord(text.charAt(end)))) {
            end++;
        }
        String written = text.substring(start, end);
        return Identifiers.truncated(written).length() <= kept.length() ? written : kept;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
