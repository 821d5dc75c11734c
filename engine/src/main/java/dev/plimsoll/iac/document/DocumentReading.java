package dev.plimsoll.iac.document;

import dev.plimsoll.model.UnreadInfrastructure;
import java.util.List;

/**
 * What a file of YAML or JSON holds.
 *
 * @param documents in their order, without empty ones; those before a fault are there
 * @param faults what was not read: keys that are written twice (the last is read), the rest of a malformed file, what exceeds a limit
 */
public record DocumentReading(List<Node> documents, List<UnreadInfrastructure> faults) {
    public DocumentReading {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
    }
}
