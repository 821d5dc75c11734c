package dev.plimsoll.check.audit;

import dev.plimsoll.check.CheckRequest;
import dev.plimsoll.check.Configurations;
import dev.plimsoll.check.DeclaredSchema;
import dev.plimsoll.check.throwaway.ReplayHost;
import dev.plimsoll.check.throwaway.ServerReplay;
import dev.plimsoll.evaluate.RuleCatalog;
import dev.plimsoll.model.Environment;
import dev.plimsoll.model.Migration;
import dev.plimsoll.policy.Configuration;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.report.CheckReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs migrations on a throw-away server and judges the database that they make, as {@link Audit} judges one that runs. */
public final class EmbeddedAudit {

    private final RuleCatalog catalog;

    public EmbeddedAudit(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param request where the migrations are, as a check would be asked for them; all of them run, whichever have been deployed
     * @param database its name in the configuration, or null where there is only one
     * @throws dev.plimsoll.model.CannotRun in a job for a pull request, and where there are no migrations, or no server for them
     */
    public CheckReport run(CheckRequest request, @Nullable String database, ReplayHost host) {
        ServerReplay.refuse(host);
        RuleCatalog rules = new Configurations(request.workingDirectory(), catalog)
                .catalog(request.configuration(), request.paths());
        Configuration configuration =
                new Configurations(request.workingDirectory(), rules).of(request.configuration(), request.paths());
        List<Migration> migrations = new ArrayList<>();
        DeclaredSchema declared = DeclaredSchema.ofAll(request, configuration, database, migrations::add);
        Optional<DatabaseConfiguration> configured = configuration.databases().stream()
                .filter(each -> each.name().equals(declared.database()))
                .findFirst();
        Integer major = request.engineVersion() != null
                ? request.engineVersion()
                : configured.map(DatabaseConfiguration::engineVersion).orElse(null);
        ServerReplay replay = ServerReplay.of(new ServerReplay.Request(
                host, major, null, declared.database(), declared.session(), migrations, request.toolVersion()));
        return new Audit(rules)
                .run(
                        new AuditRequest(
                                replay.snapshot(),
                                declared.database(),
                                "<" + declared.database() + ">",
                                environment(configured.orElse(null)),
                                List.of(),
                                configuration,
                                request.workingDirectory(),
                                request.today(),
                                request.toolVersion()),
                        new ReplayedDatabase(
                                replay, declared.unreadFiles(), declared.files().size(), major));
    }

    private static Environment environment(@Nullable DatabaseConfiguration configured) {
        return configured == null || configured.environment() == null
                ? Environment.UNKNOWN
                : new Environment(
                        Objects.requireNonNull(configured.environment()),
                        "database " + configured.name() + " of the configuration");
    }
}
