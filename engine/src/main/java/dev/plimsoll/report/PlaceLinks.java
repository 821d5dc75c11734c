package dev.plimsoll.report;

import dev.plimsoll.model.SourceRange;
import java.util.Optional;

/** Where the lines of a place can be opened. */
@FunctionalInterface
public interface PlaceLinks {

    PlaceLinks NONE = place -> Optional.empty();

    /** An address without blanks and parentheses; empty where the place is in no file that can be opened. */
    Optional<String> of(SourceRange place);
}
