package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.live.SettingComparison.Outcome;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings that stores declare, held against those of a running server. */
public final class DeclaredParameters {

    private static final String PREFIX = "parameter.";

    /** Stores that are files which a server reads as they are. */
    private static final String FILES = "settings";

    /** Decided by Patroni (<a href="https://patroni.readthedocs.io/en/latest/patroni_configuration.html">parameters controlled by Patroni</a>). */
    private static final Set<String> OF_PATRONI =
            Set.of("listen_addresses", "port", "cluster_name", "hot_standby", "wal_log_hints");

    /** Mandatory to Crunchy's operator, of which Percona's is a fork. */
    private static final Set<String> OF_CRUNCHY = Set.of(
            "listen_addresses",
            "port",
            "cluster_name",
            "hot_standby",
            "wal_log_hints",
            "wal_level",
            "ssl",
            "archive_mode",
            "archive_command");

    /** What a service decides whatever is declared. */
    private static final Map<String, Set<String>> DECIDED =
            Map.of("Zalando Postgres", OF_PATRONI, "Crunchy Postgres", OF_CRUNCHY, "Percona Postgres", OF_CRUNCHY);

    private final List<InactiveParameter> inactive = new ArrayList<>();
    private final Set<String> notCompared = new TreeSet<>();

    public DeclaredParameters(List<DataStore> stores, LiveDatabase live) {
        Map<String, LiveSetting> settings = live.settings().values().stream()
                .collect(Collectors.toMap(
                        each -> each.name().toLowerCase(Locale.ROOT), each -> each, (one, other) -> one));
        for (DataStore store : stores) {
            Set<String> decided = DECIDED.getOrDefault(store.service(), Set.of());
            for (String property : store.properties().keySet()) {
                String name = property.startsWith(PREFIX)
                        ? property.substring(PREFIX.length()).toLowerCase(Locale.ROOT)
                        : "";
                if (!name.isEmpty() && !decided.contains(name)) {
                    compare(store, property, settings.get(name));
                }
            }
        }
    }

    private void compare(DataStore store, String property, @Nullable LiveSetting setting) {
        Optional<String> declared = text(store.property(property));
        Outcome outcome = setting == null || declared.isEmpty()
                ? Outcome.UNKNOWN
                : SettingComparison.of(
                        declared.get(), setting, !store.provider().equals(FILES));
        if (setting != null && outcome == Outcome.DIFFERS) {
            inactive.add(new InactiveParameter(store, property, declared.orElseThrow(), setting));
        } else if (outcome == Outcome.UNKNOWN) {
            notCompared.add(property.substring(PREFIX.length()));
        }
    }

    /** A list, such as one of libraries, as a setting writes it. */
    private static Optional<String> text(Value value) {
        return value instanceof Value.Known known && known.tree() instanceof Tree.Items items
                ? Optional.of(items.values().stream()
                        .flatMap(item -> item.text().stream())
                        .collect(Collectors.joining(",")))
                : value.text();
    }

    /** Those that do not hold, in the order of the stores. */
    public List<InactiveParameter> inactive() {
        return List.copyOf(inactive);
    }

    /** Names of those that cannot be compared: formulas, what the server does not show, and values that are not known; sorted. */
    public List<String> notCompared() {
        return List.copyOf(notCompared);
    }
}
