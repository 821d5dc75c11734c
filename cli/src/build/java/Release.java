import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Lays out what is released, run by the build: {@code Release ROOT JAR TARGET VERSION TIME}.
 *
 * <p>In the target: {@code plimsoll-VERSION-SYSTEM.tar.gz} with a runtime of its own, trimmed from a JDK 25, and an ahead-of-time cache trained
 * on the example; {@code plimsoll-VERSION-java.tar.gz}, for a Java 17 or later that is there; the jar by itself; and {@code SHA256SUMS}. All files bear the time of the release, which the cache
 * checks of the jar.
 */
final class Release {

    private static final int RUNTIME = 25;

    private final Path root;
    private final Path jar;
    private final String version;
    private final FileTime time;

    private Release(Path root, Path jar, String version, FileTime time) {
        this.root = root;
        this.jar = jar;
        this.version = version;
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[2]);
        delete(target);
        new Release(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        arguments[3],
                        FileTime.from(Instant.parse(arguments[4])))
                .write(target);
    }

    private void write(Path target) throws IOException {
        Path jdk = jdk();
        Path plain = target.resolve("java");
        common(plain);
        settle(plain);
        pack(plain, target.resolve("plimsoll-" + version + "-java.tar.gz"));
        Path whole = target.resolve("native");
        common(whole);
        link(jdk, whole.resolve("runtime"));
        settle(whole);
        train(whole);
        settle(whole);
        pack(whole, target.resolve("plimsoll-" + version + "-" + system() + ".tar.gz"));
        copy(jar, target.resolve("plimsoll-" + version + ".jar"));
        writeChecksums(target);
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : name;
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return system + "-"
                + (architecture.equals("amd64") ? "x64" : architecture.equals("aarch64") ? "arm64" : architecture);
    }

    /** The same bytes for the same files: sorted, of nobody, at the time of the release. */
    private void pack(Path folder, Path archive) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setModificationInstant(Instant.EPOCH);
        parameters.setCompressionLevel(9);
        String top = "plimsoll-" + version + "/";
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(archive));
                TarArchiveOutputStream tar =
                        new TarArchiveOutputStream(new GzipCompressorOutputStream(file, parameters));
                Stream<Path> files = Files.walk(folder)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            for (Path each : files.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                String name = top + folder.relativize(each).toString().replace('\\', '/');
                boolean link = Files.isSymbolicLink(each);
                TarArchiveEntry entry =
                        link ? new TarArchiveEntry(name, TarConstants.LF_SYMLINK) : new TarArchiveEntry(name);
                entry.setModTime(time);
                if (link) {
                    entry.setLinkName(Files.readSymbolicLink(each).toString());
                } else {
                    entry.setSize(Files.size(each));
                    entry.setMode(Files.isExecutable(each) ? 0100755 : 0100644);
                }
                tar.putArchiveEntry(entry);
                if (!link) {
                    Files.copy(each, tar);
                }
                tar.closeArchiveEntry();
            }
        }
    }

    /** What runs this build, or else a JDK of the right version in one of the usual places. */
    private static Path jdk() {
        List<Path> candidates = new ArrayList<>();
        Optional.ofNullable(System.getenv("PLIMSOLL_RELEASE_JDK")).map(Path::of).ifPresent(candidates::add);
        candidates.add(Path.of(System.getProperty("java.home")));
        Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(candidates::add);
        String user = System.getProperty("user.home");
        for (String folder :
                List.of("/usr/lib/jvm", "/usr/java", "/opt/java", user + "/.sdkman/candidates/java", user + "/.jdks")) {
            candidates.addAll(children(Path.of(folder)));
        }
        children(Path.of("/Library/Java/JavaVirtualMachines"))
                .forEach(each -> candidates.add(each.resolve("Contents/Home")));
        return candidates.stream()
                .filter(each -> Files.isExecutable(each.resolve("bin/jlink")) && major(each) == RUNTIME)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "The release bundles a runtime of a JDK " + RUNTIME
                                        + ", and none was found. Install one, and name it with the environment variable PLIMSOLL_RELEASE_JDK."));
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static int major(Path jdk) {
        try (Stream<String> lines = Files.lines(jdk.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("^JAVA_VERSION=\"?(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return 0;
        }
    }

    private void common(Path folder) throws IOException {
        copy(jar, folder.resolve("lib/plimsoll.jar"));
        Path launcher = folder.resolve("bin/plimsoll");
        Files.createDirectories(launcher.getParent());
        Files.writeString(
                launcher,
                Files.readString(root.resolve("cli/src/build/release/plimsoll")).replace("@version@", version));
        launcher.toFile().setExecutable(true, false);
        for (String file : List.of("LICENSE", "NOTICE", "README.md", "CHANGELOG.md")) {
            copy(root.resolve(file), folder.resolve(file));
        }
        copyAll(root.resolve("docs"), folder.resolve("docs"));
        copyAll(root.resolve("examples"), folder.resolve("examples"));
        licences(folder.resolve("licenses"));
        for (String shell : List.of("bash", "zsh", "fish")) {
            run(
                    List.of(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-cp",
                            jar.toString(),
                            "dev.plimsoll.cli.Main",
                            "completion",
                            shell),
                    folder.resolve("completions/plimsoll." + shell));
        }
    }

    /** Of the libraries, as the jar holds them. */
    private void licences(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName()
                        .matches(
                                "META-INF/[^/]+/[^/]*(LICENSE|NOTICE|DEPENDENCIES)[^/]*|META-INF/[^/]*(LICENSE|NOTICE|DEPENDENCIES)[^/]*")) {
                    Path target = folder.resolve(
                            entry.getName().substring("META-INF/".length()).replace('/', '-'));
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /** Only the modules that the jar needs. */
    private void link(Path jdk, Path runtime) throws IOException {
        String modules = text(List.of(
                        jdk.resolve("bin/jdeps").toString(),
                        "--ignore-missing-deps",
                        "--print-module-deps",
                        "--multi-release",
                        Integer.toString(RUNTIME),
                        jar.toString()))
                .strip();
        text(List.of(
                jdk.resolve("bin/jlink").toString(),
                "--add-modules",
                modules,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                runtime.toString()));
    }

    private void train(Path folder) throws IOException {
        text(List.of(
                folder.resolve("runtime/bin/java").toString(),
                "-XX:AOTCacheOutput=" + folder.resolve("lib/plimsoll.aot"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder.resolve("lib/plimsoll.jar").toString(),
                "dev.plimsoll.cli.Training",
                folder.resolve("examples/shop").toString()));
        if (!Files.exists(folder.resolve("lib/plimsoll.aot"))) {
            throw new IllegalStateException("no ahead-of-time cache was made");
        }
    }

    /** The time of the release on all files. */
    private void settle(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setLastModifiedTime(file, time);
                }
            }
        }
    }

    private static void writeChecksums(Path folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(tar\\.gz|jar)"))
                    .sorted()
                    .toList()) {
                sums.append(digest(file))
                        .append("  ")
                        .append(file.getFileName())
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("SHA256SUMS"), sums);
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new OutputStream() {
                @Override
                public void write(int octet) {
                    digest.update((byte) octet);
                }

                @Override
                public void write(byte[] octets, int offset, int length) {
                    digest.update(octets, offset, length);
                }
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    file.toFile().setWritable(true);
                    Files.delete(file);
                }
            }
        }
    }

    private static String text(List<String> command) throws IOException {
        Path output = Files.createTempFile("release", ".txt");
        try {
            run(command, output);
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            Files.delete(output);
        }
    }

    private static void run(List<String> command, Path output) throws IOException {
        Files.createDirectories(output.getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith("JAVA_TOOL_OPTIONS"));
        Process process = builder.start();
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(command + " ended with " + code);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
