package dev.plimsoll.check;

import dev.plimsoll.migration.FoundFile;
import dev.plimsoll.migration.Layout;
import dev.plimsoll.policy.Configuration;
import java.util.List;

/**
 * A file of a database whose migrations are judged.
 *
 * @param layout how its tool reads it
 * @param judged whether it is among what was asked for and comes after what is deployed
 */
public record PlannedMigration(String database, FoundFile file, Layout layout, boolean judged) {

    /**
     * Those of all databases that a check of the request would judge something of, in the order of their replay.
     *
     * @throws dev.plimsoll.model.CannotRun where paths or the version that is deployed do not allow a run
     */
    public static List<PlannedMigration> of(CheckRequest request, Configuration configuration) {
        Plans planning = new Plans(request, configuration, DeclaredServers.NONE);
        List<DatabasePlan> judged = planning.of(request.paths(), request.standardInputName()).stream()
                .filter(DatabasePlan::isJudged)
                .toList();
        return DeployedVersions.cut(judged, request.deployedTo(), configuration.databases()).stream()
                .flatMap(plan -> plan.files().stream()
                        .map(file -> new PlannedMigration(plan.database(), file.file(), file.layout(), file.judged())))
                .toList();
    }
}
