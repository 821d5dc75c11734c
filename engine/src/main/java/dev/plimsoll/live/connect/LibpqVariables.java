package dev.plimsoll.live.connect;

import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://www.postgresql.org/docs/current/libpq-envars.html">environment variables of libpq</a> that the driver does not read
 * by itself; it does read {@code PGPASSFILE}, {@code PGSERVICEFILE} and {@code PGSYSCONFDIR}.
 */
final class LibpqVariables {

    private static final Map<String, String> PROPERTIES = Map.of(
            "PGUSER", "user",
            "PGSSLMODE", "sslmode",
            "PGSSLROOTCERT", "sslrootcert",
            "PGSSLCERT", "sslcert",
            "PGSSLKEY", "sslkey",
            "PGCHANNELBINDING", "channelBinding",
            "PGCONNECT_TIMEOUT", "connectTimeout");

    private LibpqVariables() {}

    static void add(Map<String, String> environment, boolean service, Properties properties) {
        set("password", environment.get("PGPASSWORD"), properties);
        if (service) {
            set("service", environment.get("PGSERVICE"), properties);
        } else {
            PROPERTIES.forEach((variable, property) -> set(property, environment.get(variable), properties));
        }
    }

    private static void set(String property, @Nullable String value, Properties properties) {
        if (value != null && !value.isEmpty()) {
            properties.setProperty(property, value);
        }
    }
}
