package dev.plimsoll.check;

import dev.plimsoll.evaluate.RuleCard;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.Waiver;
import java.nio.file.Path;

/** Whether a check would have found what a waiver accepts: only then nothing found means that it is not needed. */
final class WaiverUse {

    private final CheckRequest request;
    private final Configuration configuration;
    private final RuleCatalog catalog;
    private final boolean whole;

    WaiverUse(CheckRequest request, Configuration configuration, RuleCatalog catalog) {
        this.request = request;
        this.configuration = configuration;
        this.catalog = catalog;
        this.whole = request.since() == null && request.deployedTo().isEmpty() && coversConfiguration();
    }

    private boolean coversConfiguration() {
        WorkingDirectory directory = request.workingDirectory();
        Path folder =
                directory.path().resolve(configuration.folder(directory.path())).normalize();
        return request.paths().isEmpty()
                || request.paths().stream()
                        .anyMatch(path -> !path.equals("-") && folder.startsWith(directory.resolve(path)));
    }

    boolean isKnown(Waiver waiver) {
        return whole
                && catalog.rule(waiver.rule())
                        .map(RuleCard::kind)
                        .filter(kind -> kind.equals("sql") || kind.equals("store") && isOfDefinitions(waiver))
                        .isPresent();
    }

    /** Rules on data stores judge running servers as well, which a check does not. */
    private boolean isOfDefinitions(Waiver waiver) {
        return waiver.path() != null
                || configuration.databases().stream()
                        .allMatch(database -> database.connection() == null && database.snapshot() == null);
    }
}
