package dev.plimsoll.iac.hcl;

import java.util.ArrayList;
import java.util.List;

/** Removes from each line the blanks that all lines begin with. Lines of blanks alone neither count nor change. */
final class Dedent {

    private Dedent() {}

    static void apply(List<TemplatePiece> pieces) {
        int fewest = Integer.MAX_VALUE;
        List<TemplatePiece> starts = new ArrayList<>();
        boolean atStart = true;
        for (TemplatePiece piece : pieces) {
            if (atStart && piece.isText()) {
                if (!piece.text.isBlank() || !piece.text.endsWith("\n")) {
                    starts.add(piece);
                    fewest = Math.min(
                            fewest,
                            piece.text.length() - piece.text.stripLeading().length());
                }
            } else if (atStart) {
                fewest = 0;
            }
            atStart = piece.isText() && piece.text.endsWith("\n");
        }
        for (TemplatePiece start : starts) {
            start.text = start.text.substring(fewest);
        }
    }
}
