package dev.plimsoll.iac.terraform.plan;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives the resources of a plan the places of the sources it was made from: the plan knows the values, the sources the places. */
public final class PlanPlaces {

    private PlanPlaces() {}

    /**
     * The resources of the plan at the places of those in {@code source} that have the same address, keys of instances aside. Where a
     * source has no such resource or attribute, the place in the plan stays.
     */
    public static List<Resource> in(List<Resource> source, List<Resource> plan) {
        Map<String, Resource> byAddress = new HashMap<>();
        source.forEach(resource -> byAddress.putIfAbsent(withoutKeys(resource.address()), resource));
        source.forEach(resource -> byAddress.put(resource.address(), resource));
        return plan.stream()
                .map(resource -> {
                    Resource exact = byAddress.get(resource.address());
                    Resource written = exact != null ? exact : byAddress.get(withoutKeys(resource.address()));
                    return written == null ? resource : moved(resource, written);
                })
                .toList();
    }

    private static Resource moved(Resource plan, Resource written) {
        Map<String, Value> attributes = new LinkedHashMap<>();
        plan.attributes().forEach((name, value) -> {
            Value source = written.attributes().get(name);
            attributes.put(name, source == null ? value : moved(value, source));
        });
        return new Resource(
                plan.address(),
                plan.type(),
                plan.name(),
                plan.kind(),
                plan.format(),
                plan.provider(),
                written.modulePath().size() == plan.modulePath().size() ? written.modulePath() : plan.modulePath(),
                attributes,
                plan.presence(),
                written.range(),
                written.header());
    }

    /** Nested values keep their places in the plan. */
    private static Value moved(Value plan, Value source) {
        DecidingPlace decided = new DecidingPlace(
                "plan", "", DecidingPlace.Kind.PLAN, plan.trace().range());
        return plan.with(plan.trace()
                .through(decided)
                .and(source.trace())
                .movedTo(source.trace().range()));
    }

    private static String withoutKeys(String address) {
        return address.replaceAll("\\[(\"(\\\\.|[^\"\\\\])*\"|[^\"\\]]*)\\]", "");
    }
}
