import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Packs the command line and its libraries as one uncompressed jar, run by the build: {@code OneJar TARGET JAR LIBRARIES}.
 *
 * <p>It is what the launcher starts, and made for starting fast: one file to open, nothing to inflate, and no class file older
 * than Java 6. Those (picocli's) stay out of a class-data archive, so that each start would read and verify them anew.
 *
 * <p>Ends with an exception when two libraries hold the same class or resource.
 */
final class OneJar {
    private static final int OLDEST_ARCHIVABLE = Opcodes.V1_6;

    private final Map<String, byte[]> entries = new TreeMap<>();
    private final ClassLoader libraries;

    private OneJar(ClassLoader libraries) {
        this.libraries = libraries;
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> jars = new ArrayList<>(List.of(Path.of(arguments[1])));
        try (Stream<Path> files = Files.list(Path.of(arguments[2]))) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(jars::add);
        }
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader libraries = new URLClassLoader(urls.toArray(URL[]::new), null)) {
            OneJar oneJar = new OneJar(libraries);
            for (Path jar : jars) {
                oneJar.add(jar);
            }
            oneJar.write(Path.of(arguments[0]));
        }
    }

    private void add(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    add(entry.getName(), zip.getInputStream(entry).readAllBytes(), jar);
                }
            }
        }
    }

    private void add(String name, byte[] content, Path jar) {
        if (name.startsWith("META-INF/services/")) {
            entries.merge(name, content, OneJar::lines);
        } else if (name.endsWith(".class")) {
            if (!name.startsWith("META-INF/versions/") && !name.equals("module-info.class")) {
                addOnce(name, current(content), jar);
            }
        } else if (name.matches("META-INF/[^/]*(LICENSE|NOTICE|DEPENDENCIES)[^/]*")) {
            addOnce("META-INF/" + jar.getFileName() + name.substring("META-INF".length()), content, jar);
        } else if (!name.equals("META-INF/MANIFEST.MF") && !name.startsWith("META-INF/maven/")) {
            addOnce(name, content, jar);
        }
    }

    private void addOnce(String name, byte[] content, Path jar) {
        if (entries.put(name, content) != null) {
            throw new IllegalStateException(jar + " has another " + name);
        }
    }

    private static byte[] lines(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + 1 + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        joined[first.length] = '\n';
        System.arraycopy(second, 0, joined, first.length + 1, second.length);
        return joined;
    }

    /** The class file as it is, or in today's format with stack maps in place of the old verifier's guesses. */
    private byte[] current(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        if (reader.readUnsignedShort(6) >= OLDEST_ARCHIVABLE) {
            return classFile;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return libraries;
            }
        };
        ClassVisitor upgrade = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(
                    int version, int access, String name, String generic, String superName, String[] interfaces) {
                super.visit(Opcodes.V17, access, name, generic, superName, interfaces);
            }
        };
        reader.accept(upgrade, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private void write(Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                CRC32 checksum = new CRC32();
                checksum.update(content.getValue());
                entry.setCrc(checksum.getValue());
                entry.setSize(content.getValue().length);
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        }
    }
}
