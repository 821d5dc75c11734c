package dev.plimsoll.remedy;

import dev.plimsoll.model.Match;
import dev.plimsoll.model.SaferForm;
import java.util.Optional;

/** One way to the same end that hurts less. */
@FunctionalInterface
public interface Remedy {

    /** The safer form for these names; empty where none can be written. */
    Optional<SaferForm> write(Match match);
}
