package dev.plimsoll.remedy;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.VersionedSyntax;
import java.util.List;
import java.util.Optional;

/** What the target server reads in place of a construct that it does not have. */
final class OlderForm {

    private static final String TARGET =
            "If the server is of another version, say so: engine-version in plimsoll.yaml, or --engine-version.";

    private OlderForm() {}

    static Optional<SaferForm> write(Match match) {
        Effect effect = match.effect();
        String advice = TARGET;
        if (effect != null) {
            for (VersionedSyntax syntax : effect.statement().versioned()) {
                if (syntax.range().equals(match.place()) && syntax.instead() != null) {
                    advice = syntax.instead() + " " + TARGET;
                }
            }
        }
        return Optional.of(new SaferForm(advice, List.of()));
    }
}
