package dev.plimsoll.datastore;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a security group of a store lets everybody reach its port: rules inside the group and those that stand for themselves.
 * https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
 */
final class OpenPort {

    private static final List<String> GROUPS = List.of("aws_security_group", "AWS::EC2::SecurityGroup");
    private static final Map<String, List<AttributePath>> RULES = Map.of(
            "aws_security_group_rule", List.of(AttributePath.of("security_group_id")),
            "aws_vpc_security_group_ingress_rule", List.of(AttributePath.of("security_group_id")),
            "AWS::EC2::SecurityGroupIngress", List.of(AttributePath.of("GroupId"), AttributePath.of("GroupName")));
    private static final List<AttributePath> INLINE =
            List.of(AttributePath.of("ingress"), AttributePath.of("SecurityGroupIngress"));
    private static final AttributePath RULE_TYPE = AttributePath.of("type");

    private final Asked asked;
    private final List<Value> unknown = new ArrayList<>();

    OpenPort(Asked asked) {
        this.asked = asked;
    }

    Value answer() {
        Value groups = asked.attribute("groups");
        if (groups instanceof Value.Absent) {
            return asked.absent();
        }
        Optional<Integer> port = port();
        for (Value group : Values.items(groups)) {
            List<Resource> found = asked.graph().named(group, GROUPS, List.of(AttributePath.of("name")));
            if (found.isEmpty()) {
                unknown.add(Asked.unknown(
                        "a security group of the store is not declared here",
                        "check the folder that declares it together with this one",
                        group.trace()));
            }
            for (Resource resource : found) {
                Optional<Value> open = open(resource, port);
                if (open.isPresent()) {
                    return open.get();
                }
            }
        }
        return unknown.isEmpty() ? Reading.truth(false, groups.trace()) : unknown.get(0);
    }

    private Optional<Value> open(Resource group, Optional<Integer> port) {
        for (Value rule : rules(group)) {
            AddressRange range = new AddressRange(rule);
            Value reached = range.covers(port);
            if (reached.truth().orElse(false)) {
                Value world = range.world();
                if (world.truth().orElse(false)) {
                    return Optional.of(Reading.truth(true, through(world.trace(), group)));
                }
                note(world);
            } else {
                note(
                        range.world() instanceof Value.Known known
                                        && !known.truth().orElse(true)
                                ? known
                                : reached);
            }
        }
        return Optional.empty();
    }

    private void note(Value value) {
        if (value instanceof Value.Unknown) {
            unknown.add(value);
        }
    }

    private static Trace through(Trace trace, Resource group) {
        return trace.through(new DecidingPlace(group.address(), "", DecidingPlace.Kind.DEFINITION, group.header()));
    }

    private List<Value> rules(Resource group) {
        List<Value> rules = new ArrayList<>(Values.items(AttributePath.first(INLINE, group)));
        RULES.forEach((type, by) -> asked.graph().ofTypes(List.of(type)).stream()
                .filter(rule ->
                        !RULE_TYPE.of(rule).text().filter("egress"::equals).isPresent())
                .filter(rule -> Values.references(AttributePath.first(by, rule)).contains(group.address()))
                .forEach(rule ->
                        rules.add(new Value.Known(new Tree.Fields(rule.attributes()), Trace.at(rule.header())))));
        return rules;
    }

    /** The port that is written, else the usual one of the store's engine. */
    private Optional<Integer> port() {
        Optional<Integer> written = asked.attribute("port").number().map(Number::intValue);
        String engine = Optional.ofNullable(asked.properties().get("engine.name"))
                .flatMap(Value::text)
                .orElse("");
        return written.or(() -> asked.arguments().fields("ports").entrySet().stream()
                .filter(entry -> engine.contains(entry.getKey()))
                .map(entry -> Integer.valueOf(String.valueOf(entry.getValue().value())))
                .findFirst());
    }
}
