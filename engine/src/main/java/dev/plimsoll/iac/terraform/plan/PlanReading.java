package dev.plimsoll.iac.terraform.plan;

import dev.plimsoll.model.PlannedChange;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnreadInfrastructure;
import java.util.List;

/**
 * What a plan or a state says.
 *
 * @param resources as they will be once the plan is applied, or as they are
 * @param changes in the order of the plan, resources that do not change included; none for a state
 */
public record PlanReading(List<Resource> resources, List<PlannedChange> changes, List<UnreadInfrastructure> unread) {
    public PlanReading {
        resources = List.copyOf(resources);
        changes = List.copyOf(changes);
        unread = List.copyOf(unread);
    }
}
