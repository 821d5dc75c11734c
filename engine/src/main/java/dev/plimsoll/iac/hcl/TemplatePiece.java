package dev.plimsoll.iac.hcl;

import dev.plimsoll.iac.hcl.grammar.HclParser.PartContext;
import org.jspecify.annotations.Nullable;

/** A line of text, or a sequence, while blanks are still being removed. */
final class TemplatePiece {

    String text;
    final @Nullable PartContext sequence;

    private TemplatePiece(String text, @Nullable PartContext sequence) {
        this.text = text;
        this.sequence = sequence;
    }

    static TemplatePiece text(String text) {
        return new TemplatePiece(text, null);
    }

    static TemplatePiece sequence(PartContext sequence) {
        return new TemplatePiece("", sequence);
    }

    boolean isText() {
        return sequence == null;
    }

    void stripStart() {
        text = text.stripLeading();
    }

    void stripEnd() {
        text = text.stripTrailing();
    }
}
