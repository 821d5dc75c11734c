package dev.plimsoll.live.throwaway;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The PostgreSQL servers of this machine, as its packages install them. */
final class InstalledServers {

    /** Folders whose members of this name hold a server. */
    private static final List<Map.Entry<String, String>> FOLDERS = List.of(
            Map.entry("/usr/lib/postgresql", "[0-9]*"),
            Map.entry("/usr", "pgsql-[0-9]*"),
            Map.entry("/usr/libexec", "postgresql[0-9]*"),
            Map.entry("/usr/local/opt", "postgresql@[0-9]*"),
            Map.entry("/opt/homebrew/opt", "postgresql@[0-9]*"),
            Map.entry("/home/linuxbrew/.linuxbrew/opt", "postgresql@[0-9]*"),
            Map.entry("/Library/PostgreSQL", "[0-9]*"),
            Map.entry("/Applications/Postgres.app/Contents/Versions", "[0-9]*"));

    private InstalledServers() {}

    /** Newest first; of a major version the first is the one on the path. */
    static List<ServerHome> find(Map<String, String> environment) {
        Set<Path> candidates = new LinkedHashSet<>();
        for (String folder : environment.getOrDefault("PATH", "").split(":")) {
            if (!folder.isEmpty()) {
                Path programs = Path.of(folder);
                candidates.add(programs);
                if (Files.isExecutable(programs.resolve("pg_config"))) {
                    ServerHome.output(programs.resolve("pg_config").toString(), "--bindir")
                            .map(Path::of)
                            .ifPresent(candidates::add);
                }
            }
        }
        FOLDERS.forEach(place -> candidates.addAll(members(Path.of(place.getKey()), place.getValue())));
        return candidates.stream()
                .map(ServerHome::found)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(ServerHome::major).reversed())
                .toList();
    }

    private static List<Path> members(Path folder, String pattern) {
        List<Path> programs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> members = Files.newDirectoryStream(folder, pattern)) {
                for (Path member : members) {
                    programs.add(Files.isDirectory(member.resolve("bin")) ? member.resolve("bin") : member);
                }
            } catch (IOException e) {
                return List.of();
            }
        }
        programs.sort(Comparator.naturalOrder());
        return programs;
    }
}
