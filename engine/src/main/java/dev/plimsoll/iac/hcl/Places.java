package dev.plimsoll.iac.hcl;

import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Where tokens stand: in a file, or all of them at one place, such as a string of JSON. */
final class Places {

    /** UTF-16 offset of each code point; null where both count the same. */
    private final int @Nullable [] offsets;

    private final @Nullable LineIndex lines;
    private final SourceRange whole;

    private Places(int @Nullable [] offsets, @Nullable LineIndex lines, SourceRange whole) {
        this.offsets = offsets;
        this.lines = lines;
        this.whole = whole;
    }

    static Places inFile(String path, String text) {
        LineIndex lines = new LineIndex(path, text);
        int codePoints = text.codePointCount(0, text.length());
        return new Places(
                codePoints == text.length() ? null : offsets(text, codePoints), lines, lines.range(0, text.length()));
    }

    static Places allAt(SourceRange place) {
        return new Places(null, null, place);
    }

    SourceRange whole() {
        return whole;
    }

    SourceRange of(Token token) {
        return between(token, token);
    }

    SourceRange of(ParserRuleContext context) {
        return between(context.getStart(), context.getStop() == null ? context.getStart() : context.getStop());
    }

    SourceRange between(Token first, Token last) {
        if (lines == null) {
            return whole;
        }
        int start = first.getStartIndex();
        return lines.range(offset(start), offset(Math.max(start, last.getStopIndex() + 1)));
    }

    Refusal refusal(UnreadInfrastructure.Kind kind, String message, Token token) {
        return new Refusal(new UnreadInfrastructure(kind, message, of(token)));
    }

    private int offset(int codePoint) {
        return offsets == null ? codePoint : offsets[codePoint];
    }

    private static int[] offsets(String text, int codePoints) {
        int[] offsets = new int[codePoints + 1];
        int at = 0;
        for (int i = 0; i < codePoints; i++) {
            offsets[i] = at;
            at += Character.charCount(text.codePointAt(at));
        }
        offsets[codePoints] = at;
        return offsets;
    }
}
