package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.BoundDatabase;
import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.live.LiveDatabase;
import dev.plimsoll.model.live.LiveSetting;
import java.util.List;

/**
 * A setting that is declared and does not hold on the running server.
 *
 * @param property of the store: {@code parameter.max_connections}
 * @param declared as it is written
 */
@ForRules
public record InactiveParameter(DataStore store, String property, String declared, LiveSetting setting) {

    /** Those that can be compared; a formula of the provider or a text that a snapshot does not show cannot. */
    public static List<InactiveParameter> of(BoundDatabase bound) {
        return of(bound.stores(), bound.live());
    }

    /** As {@link #of(BoundDatabase)}, of some stores. */
    public static List<InactiveParameter> of(List<DataStore> stores, LiveDatabase live) {
        return new DeclaredParameters(stores, live).inactive();
    }

    /** Why it does not hold, as a sentence. */
    public String reason() {
        return setting.pendingRestart()
                ? "The server has read the new value and waits for a restart."
                : setting.byAlterSystem()
                        ? "ALTER SYSTEM has set it on the server itself."
                        : "database".equals(setting.source())
                                ? "ALTER DATABASE has set it for this database."
                                : "command line".equals(setting.source())
                                        ? "The command that started the server decides it."
                                        : "The declaration was not applied, or something else decides it.";
    }

    /** {@code max_connections}. */
    public String name() {
        return setting.name();
    }
}
