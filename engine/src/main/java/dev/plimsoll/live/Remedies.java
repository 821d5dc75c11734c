package dev.plimsoll.live;

import dev.plimsoll.live.Snapshot.Service;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which grants let a role read what it cannot. */
final class Remedies {

    private static final Pattern FORBIDDEN = Pattern.compile("permission denied for (table|view|function) (\\S+)");

    /** What superusers alone may read unless it is granted, with the function behind the view. */
    private static final Map<Facet, List<String>> GRANTS = new EnumMap<>(Map.of(
            Facet.HBA,
            List.of(
                    "GRANT SELECT ON pg_catalog.pg_hba_file_rules TO %s",
                    "GRANT EXECUTE ON FUNCTION pg_catalog.pg_hba_file_rules() TO %s"),
            Facet.FILE_SETTINGS,
            List.of(
                    "GRANT SELECT ON pg_catalog.pg_file_settings TO %s",
                    "GRANT EXECUTE ON FUNCTION pg_catalog.pg_show_all_file_settings() TO %s")));

    /** What providers keep from everybody. */
    private static final Set<Facet> KEPT_BY_SERVICES = Set.of(Facet.PASSWORDS, Facet.HBA, Facet.FILE_SETTINGS);

    private final ServerIdentity server;
    private final Service service;

    Remedies(ServerIdentity server, Service service) {
        this.server = server;
        this.service = service;
    }

    /** @param message the server's own, in English or not */
    @Nullable
    String ofForbidden(Facet facet, String message) {
        List<String> grants = GRANTS.get(facet);
        if (service != Service.SELF_MANAGED && KEPT_BY_SERVICES.contains(facet) || facet == Facet.PASSWORDS) {
            return null;
        } else if (grants != null) {
            return String.join("; ", grants).formatted(role(), role());
        }
        Matcher object = FORBIDDEN.matcher(message);
        if (!object.find()) {
            return null;
        }
        boolean function = object.group(1).equals("function");
        return (function ? "GRANT EXECUTE ON FUNCTION pg_catalog." : "GRANT SELECT ON pg_catalog.") + object.group(2)
                + (function ? "()" : "") + " TO " + role();
    }

    /** Of a facet that leaves out what the role may not see. */
    String ofHidden(Facet facet) {
        String grant = String.valueOf(facet.grant());
        return grant.equals("pg_read_all_data") && server.major() < 14
                ? "GRANT SELECT ON ALL TABLES IN SCHEMA ... TO " + role() + ", and on all sequences"
                : "GRANT " + grant + " TO " + role();
    }

    /** Why it is forbidden, where that says more than the server does. */
    String reason(Facet facet, String message) {
        if (service != Service.SELF_MANAGED && KEPT_BY_SERVICES.contains(facet)) {
            return message + "; the service shows it to nobody";
        }
        return facet == Facet.PASSWORDS ? message + "; it is for superusers" : message;
    }

    private String role() {
        return '"' + server.role().replace("\"", "\"\"") + '"';
    }
}
