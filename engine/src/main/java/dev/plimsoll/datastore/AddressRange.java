package dev.plimsoll.datastore;

import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which ports a rule of a security group opens, and to whom. */
record AddressRange(Value rule) {

    private static final Set<String> EVERYBODY = Set.of("0.0.0.0/0", "::/0", "::0/0");
    private static final Set<String> ALL_PROTOCOLS = Set.of("-1", "all");
    private static final Set<String> TCP = Set.of("tcp", "6");

    /** Whether everybody is let in, at the place that says so. */
    Value world() {
        List<Value> sources = Stream.of(
                        "cidr_blocks", "ipv6_cidr_blocks", "cidr_ipv4", "cidr_ipv6", "CidrIp", "CidrIpv6")
                .flatMap(name -> Values.items(rule.field(name)).stream())
                .toList();
        Optional<Value> everybody = sources.stream()
                .filter(source -> source.text().filter(EVERYBODY::contains).isPresent())
                .findFirst();
        return everybody
                .map(source -> Reading.truth(true, source.trace()))
                .or(() ->
                        sources.stream().filter(Value.Unknown.class::isInstance).findFirst())
                .orElseGet(() -> Reading.truth(false, rule.trace()));
    }

    /** Whether the port is among those that are opened; of a port that is not known, whether all are. */
    Value covers(Optional<Integer> port) {
        Value protocol = Values.field(rule, "protocol", "ip_protocol", "IpProtocol");
        if (protocol.text().filter(ALL_PROTOCOLS::contains).isPresent()) {
            return Reading.truth(true, protocol.trace());
        }
        if (protocol.text()
                .filter(text -> !TCP.contains(text.toLowerCase(Locale.ROOT)))
                .isPresent()) {
            return Reading.truth(false, protocol.trace());
        }
        Value from = Values.field(rule, "from_port", "FromPort");
        Value to = Values.field(rule, "to_port", "ToPort");
        if (from.number().isEmpty() || to.number().isEmpty()) {
            return from instanceof Value.Unknown
                    ? from
                    : to instanceof Value.Unknown ? to : Reading.truth(true, rule.trace());
        }
        int first = from.number().orElseThrow().intValue();
        int last = to.number().orElseThrow().intValue();
        boolean all = first <= 0 && last >= 65535 || first == -1;
        if (all || port.isPresent()) {
            return Reading.truth(all || first <= port.orElse(-1) && port.orElse(-1) <= last, from.trace());
        }
        return Asked.unknown("the port of the store is not written", "write the port", rule.trace());
    }
}
