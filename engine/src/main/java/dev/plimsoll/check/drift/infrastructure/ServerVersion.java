package dev.plimsoll.check.drift.infrastructure;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Difference.Change;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Subject;
import dev.plimsoll.model.live.LiveDatabase;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that a store asks for, against that of the server. A minor version counts where it is written; where the provider installs newer
 * ones by itself, only an older one is drift.
 */
final class ServerVersion {

    private static final Pattern VERSION = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?(?:[.-].*)?");

    /** Since then the first number alone is the major version. */
    private static final int ONE_NUMBER = 10;

    private static final String MINOR_UPGRADES = "engine.minor-upgrades";

    private ServerVersion() {}

    static Optional<Difference> difference(DataStore store, LiveDatabase live) {
        String declared = store.text(DataStore.ENGINE_VERSION);
        Matcher version = VERSION.matcher(declared);
        if (!version.matches() || holds(version, store.on(MINOR_UPGRADES), live)) {
            return Optional.empty();
        }
        String is = live.server().major() + "." + live.minor();
        return Optional.of(Declarations.changed(
                store,
                DataStore.ENGINE_VERSION,
                live,
                Difference.Facet.VERSION,
                new Subject(ObjectKind.DATABASE, "server"),
                "version",
                new Change("version", declared, is),
                null,
                version.group(2) == null ? String.valueOf(live.server().major()) : is));
    }

    private static boolean holds(Matcher declared, boolean rises, LiveDatabase live) {
        int major = Integer.parseInt(declared.group(1));
        if (major != live.server().major()) {
            return false;
        } else if (declared.group(2) == null || major < ONE_NUMBER) {
            return true;
        }
        int minor = Integer.parseInt(declared.group(2));
        return rises ? live.minor() >= minor : live.minor() == minor;
    }
}
