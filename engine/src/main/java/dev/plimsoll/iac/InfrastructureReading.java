package dev.plimsoll.iac;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.List;

/**
 * What a reader found in the files that it knows. Files of other formats leave no trace.
 *
 * @param resources by path, then in source order; those of a nested definition follow what calls it
 * @param unread what of them was not read
 */
public record InfrastructureReading(List<Resource> resources, List<UnreadInfrastructure> unread) {
    public InfrastructureReading {
        resources = List.copyOf(resources);
        unread = List.copyOf(unread);
    }
}
