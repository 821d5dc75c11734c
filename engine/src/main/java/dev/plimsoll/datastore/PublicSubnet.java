package dev.plimsoll.datastore;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether one of the subnets of a store is public: its table of routes sends what goes to the internet to an internet gateway.
 * https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html#subnet-types
 */
final class PublicSubnet {

    private static final List<String> SUBNETS = List.of("aws_subnet", "AWS::EC2::Subnet");
    private static final List<String> TABLES = List.of("aws_route_table", "AWS::EC2::RouteTable");
    private static final List<String> ROUTES = List.of("aws_route", "AWS::EC2::Route");
    private static final List<String> ASSOCIATIONS =
            List.of("aws_route_table_association", "AWS::EC2::SubnetRouteTableAssociation");
    private static final List<String> GATEWAYS = List.of("aws_internet_gateway", "AWS::EC2::InternetGateway");
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0/0", "::/0");
    private static final List<AttributePath> NO_NAMES = List.of();

    private final Asked asked;

    PublicSubnet(Asked asked) {
        this.asked = asked;
    }

    Value answer() {
        List<Value> subnets = subnets();
        if (subnets.isEmpty()) {
            return asked.absent();
        }
        List<Value> answers = new ArrayList<>();
        for (Value subnet : subnets) {
            List<Resource> found = asked.graph().named(subnet, SUBNETS, NO_NAMES);
            if (found.isEmpty()) {
                answers.add(notAtHand(subnet.trace()));
            }
            found.forEach(resource -> answers.add(answer(resource, subnet.trace())));
        }
        return Combination.of(answers, PropertySource.Together.ANY);
    }

    private List<Value> subnets() {
        Value group = asked.attribute("group");
        List<Value> lists = new ArrayList<>(List.of(asked.attribute("subnets")));
        asked.graph()
                .named(group, asked.texts("types"), asked.arguments().paths("identity"))
                .forEach(
                        found -> lists.add(AttributePath.first(asked.arguments().paths("list"), found)));
        List<Value> subnets =
                lists.stream().flatMap(list -> Values.items(list).stream()).toList();
        return subnets.isEmpty() && !(group instanceof Value.Absent) ? List.of(notAtHand(group.trace())) : subnets;
    }

    private Value answer(Resource subnet, Trace place) {
        Set<Resource> tables = new LinkedHashSet<>();
        for (Resource association : asked.graph().ofTypes(ASSOCIATIONS)) {
            if (refers(association, subnet, "subnet_id", "SubnetId")) {
                tables.addAll(
                        asked.graph().named(first(association, "route_table_id", "RouteTableId"), TABLES, NO_NAMES));
            }
        }
        Optional<Value> route =
                tables.stream().flatMap(this::routes).filter(this::leadsOut).findFirst();
        if (route.isPresent()) {
            DecidingPlace through =
                    new DecidingPlace(subnet.address(), "", DecidingPlace.Kind.DEFINITION, subnet.header());
            return Reading.truth(true, Trace.at(route.get().trace().range()).through(through));
        }
        return tables.isEmpty() ? notAtHand(place) : Reading.truth(false, place);
    }

    private Stream<Value> routes(Resource table) {
        Stream<Value> own = Values.items(table.attribute("route")).stream();
        Stream<Value> others = asked.graph().ofTypes(ROUTES).stream()
                .filter(route -> refers(route, table, "route_table_id", "RouteTableId"))
                .map(route -> AttributePath.of(".").of(route));
        return Stream.concat(own, others);
    }

    private boolean leadsOut(Value route) {
        boolean everywhere = Stream.of(
                        "cidr_block",
                        "ipv6_cidr_block",
                        "destination_cidr_block",
                        "destination_ipv6_cidr_block",
                        "DestinationCidrBlock",
                        "DestinationIpv6CidrBlock")
                .anyMatch(name ->
                        route.field(name).text().filter(EVERYWHERE::contains).isPresent());
        Value gateway = Values.field(route, "gateway_id", "GatewayId");
        return everywhere && !asked.graph().named(gateway, GATEWAYS, NO_NAMES).isEmpty();
    }

    private static boolean refers(Resource from, Resource to, String... attributes) {
        return Values.references(first(from, attributes)).contains(to.address());
    }

    private static Value first(Resource resource, String... attributes) {
        return AttributePath.first(Stream.of(attributes).map(AttributePath::of).toList(), resource);
    }

    private static Value notAtHand(Trace trace) {
        return Asked.unknown(
                "the routes of its subnets are not declared here",
                "check the folder that declares the network together with this one",
                trace);
    }
}
