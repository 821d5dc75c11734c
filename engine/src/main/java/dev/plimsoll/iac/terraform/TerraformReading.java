package dev.plimsoll.iac.terraform;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.List;

/**
 * What a root module declares.
 *
 * @param resources of the root and of the modules it calls; those that will surely not exist are left out
 * @param unread what was not read, and why
 */
public record TerraformReading(List<Resource> resources, List<UnreadInfrastructure> unread) {
    public TerraformReading {
        resources = List.copyOf(resources);
        unread = List.copyOf(unread);
    }
}
