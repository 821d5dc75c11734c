package dev.plimsoll.check;

import dev.plimsoll.check.DatabasePlan.NotJudged;
import dev.plimsoll.migration.EngineSign;
import dev.plimsoll.migration.MigrationSet;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Severity;
import dev.plimsoll.policy.DatabaseConfiguration;
import dev.plimsoll.report.CheckReport.JudgedServer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which server a set of files is judged for: what the request says outdoes the configuration, that what its infrastructure says, and
 * that what tools and folders say.
 *
 * @param engine of all files, or null
 * @param version major version of all servers, or null
 */
record EngineChoice(@Nullable Engine engine, @Nullable Integer version, DeclaredServers declared) {

    Engine of(MigrationSet set, @Nullable DatabaseConfiguration database) {
        if (engine != null) {
            return engine;
        }
        if (database != null && database.engine() != null) {
            return database.engine();
        }
        Engine running = database == null ? null : declared.engine(database);
        if (running != null) {
            return running;
        }
        EngineSign sign = set.engine();
        return sign == null ? Server.DEFAULT.engine() : sign.engine();
    }

    Server server(Engine chosen, @Nullable DatabaseConfiguration database) {
        Optional<Integer> running =
                database == null || !isDeclared(database) ? Optional.empty() : declared.major(database);
        Integer configured = database == null ? null : database.engineVersion();
        Integer major = version == null ? configured : version;
        return new Server(chosen, major == null ? running.orElse(Server.DEFAULT.major()) : major);
    }

    /** Whether it is left to its snapshot or its infrastructure to say which version a database has. */
    boolean isDeclared(DatabaseConfiguration database) {
        return version == null && database.engineVersion() == null && declared.tell(database);
    }

    /** The server that its infrastructure says a database has, where it is left to it. */
    Optional<JudgedServer> judged(DatabaseConfiguration database, Server server) {
        return isDeclared(database) ? Optional.of(declared.judged(database, server)) : Optional.empty();
    }

    /** @param folder as it is shown */
    NotJudged whyNot(MigrationSet set, @Nullable DatabaseConfiguration database, String folder) {
        Engine chosen = of(set, database);
        String what = set.files().size() == 1
                ? "The file in " + folder + " was not checked: it is for "
                : "None of the " + set.files().size() + " files in " + folder + " was checked: they are for ";
        String judged = ", and Plimsoll judges PostgreSQL";
        Engine running = database == null || database.engine() != null ? null : declared.engine(database);
        if (engine == null && database != null && running != null) {
            return new NotJudged(
                    what + chosen.displayName() + ", as " + declared.whoTells(database) + " says" + judged + ".",
                    Severity.INFO);
        }
        EngineSign sign = set.engine();
        if (sign == null || database != null && database.engine() != null) {
            return new NotJudged(what + chosen.displayName() + " by configuration" + judged + ".", Severity.INFO);
        }
        return new NotJudged(
                what + chosen.displayName() + ", since " + sign.because() + judged
                        + ". Leave them out, or say what they are for: engine in plimsoll.yaml, or --engine postgresql.",
                Severity.WARNING);
    }
}
