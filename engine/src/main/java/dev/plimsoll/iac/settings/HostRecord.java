package dev.plimsoll.iac.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A record of {@code pg_hba.conf} by its fields.
 *
 * @param address null for {@code local}
 * @param netmask null where the address has none, or has it behind a slash
 * @param fault why a server refuses it; empty if it does not
 */
record HostRecord(
        HostToken type,
        List<HostToken> databases,
        List<HostToken> users,
        @Nullable HostToken address,
        @Nullable HostToken netmask,
        HostToken method,
        List<HostToken> options,
        String fault) {

    private static final Set<String> TYPES =
            Set.of("local", "host", "hostssl", "hostnossl", "hostgssenc", "hostnogssenc");
    private static final Set<String> METHODS = Set.of(
            "trust",
            "reject",
            "scram-sha-256",
            "md5",
            "password",
            "gss",
            "sspi",
            "ident",
            "peer",
            "ldap",
            "radius",
            "cert",
            "pam",
            "bsd",
            "oauth");
    private static final Pattern NUMERIC_ADDRESS =
            Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*(%.*)?");

    static HostRecord of(List<List<HostToken>> fields) {
        HostToken type = fields.get(0).get(0);
        boolean local = type.text().equals("local");
        HostToken address = !local && fields.size() > 3 ? fields.get(3).get(0) : null;
        boolean masked =
                address != null && NUMERIC_ADDRESS.matcher(address.text()).matches() && fields.size() > 4;
        int at = local ? 3 : masked ? 5 : 4;
        HostToken method = fields.size() > at ? fields.get(at).get(0) : type;
        List<HostToken> options = new ArrayList<>();
        fields.stream().skip(at + 1L).forEach(options::addAll);
        return new HostRecord(
                type,
                fields.size() > 1 ? fields.get(1) : List.of(type),
                fields.size() > 2 ? fields.get(2) : List.of(type),
                address,
                masked ? fields.get(4).get(0) : null,
                method,
                options,
                fault(fields, at, address, options));
    }

    private static String fault(
            List<List<HostToken>> fields, int at, @Nullable HostToken address, List<HostToken> options) {
        if (!TYPES.contains(fields.get(0).get(0).text())) {
            return "\"" + fields.get(0).get(0).text() + "\" is no type of connection";
        }
        if (fields.size() <= at) {
            return "the record ends too early";
        }
        boolean several = fields.get(0).size() > 1
                || fields.get(at).size() > 1
                || address != null && fields.get(3).size() > 1;
        if (several) {
            return "there is a list where one value belongs";
        }
        if (!METHODS.contains(fields.get(at).get(0).text())) {
            return "\"" + fields.get(at).get(0).text() + "\" is no method of authentication";
        }
        boolean bare = address != null
                && at == 4
                && NUMERIC_ADDRESS.matcher(address.text()).matches();
        if (bare) {
            return "the address has no mask";
        }
        return options.stream().anyMatch(option -> option.text().indexOf('=') < 0) ? "an option has no value" : "";
    }
}
