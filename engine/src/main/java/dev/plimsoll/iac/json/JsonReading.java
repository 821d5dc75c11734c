package dev.plimsoll.iac.json;

import dev.plimsoll.model.UnreadInfrastructure;

/** The outcome of reading a text as JSON. */
public sealed interface JsonReading {

    /** The text is one value of JSON. */
    record Read(LocatedJson value) implements JsonReading {}

    /** The text is no JSON, or exceeds a limit. */
    record Refused(UnreadInfrastructure fault) implements JsonReading {}
}
