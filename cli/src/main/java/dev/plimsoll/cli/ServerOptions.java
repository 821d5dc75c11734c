package dev.plimsoll.cli;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.Engine;
import dev.plimsoll.policy.EngineVersion;
import dev.plimsoll.policy.Spelling;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The server that statements are judged for. */
final class ServerOptions {

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "Database engine, whatever tools and folders say: postgresql.")
    @Nullable
    String engine;

    @Option(
            names = "--engine-version",
            paramLabel = "VERSION",
            description = "Version of the server, 12 to 18. Default: what plimsoll.yaml says, else 16.")
    @Nullable
    String version;

    /** @return the engine asked for, or null */
    @Nullable
    Engine engine() {
        List<String> known = Arrays.stream(Engine.values()).map(Engine::id).toList();
        if (engine != null && !engine.equals(Engine.POSTGRESQL.id())) {
            throw new CannotRun(
                    known.contains(engine)
                            ? "--engine " + engine + ": this version of Plimsoll judges PostgreSQL only"
                            : "--engine: unknown engine \"" + engine + "\"" + Spelling.hint(engine, known));
        }
        return engine == null ? null : Engine.POSTGRESQL;
    }

    /** @return the major version asked for, or null */
    @Nullable
    Integer major() {
        if (version == null) {
            return null;
        }
        String given = version;
        return EngineVersion.major(given)
                .orElseThrow(() -> new CannotRun("--engine-version: " + EngineVersion.problem(given)));
    }
}
