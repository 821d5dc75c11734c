package dev.plimsoll.iac.hcl;

import dev.plimsoll.model.UnreadInfrastructure;
import java.util.List;

/** The outcome of reading the text of a file. */
public sealed interface HclReading {

    /**
     * The text follows the syntax.
     *
     * @param faults attributes that stand twice; the first one is in the body
     */
    record Read(HclBody body, List<UnreadInfrastructure> faults) implements HclReading {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** The text does not follow the syntax or exceeds a limit; nothing of it is known. */
    record Refused(UnreadInfrastructure fault) implements HclReading {}
}
