package dev.plimsoll.postgres;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Unpacks a ustar archive: directories, files and symbolic links, as in the server archives on Maven Central.
 *
 * <p>Written here because the build may rely on the JDK, Maven and git alone: a {@code tar} program is not promised.
 */
final class TarArchive {

    private static final int BLOCK = 512;

    private TarArchive() {}

    /** Unpacks everything under {@code folder}; an entry that would land outside it is an {@link IOException}. */
    static void unpack(InputStream archive, Path folder) throws IOException {
        byte[] header = new byte[BLOCK];
        while (archive.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            String name = text(header, 0, 100);
            String prefix = text(header, 345, 155);
            Path target = folder.resolve(prefix.isEmpty() ? name : prefix + "/" + name)
                    .normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("Archive entry leaves its folder: " + name);
            }
            long size = Long.parseLong(text(header, 124, 12), 8);
            unpackEntry(archive, header, target, size);
        }
    }

    private static void unpackEntry(InputStream archive, byte[] header, Path target, long size) throws IOException {
        char kind = (char) header[156];
        switch (kind) {
            case '5' -> Files.createDirectories(target);
            case '2' -> {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(text(header, 157, 100)));
            }
            case '0', '\0' -> {
                Files.createDirectories(target.getParent());
                copy(archive, size, target);
                boolean executable = (Integer.parseInt(text(header, 100, 8), 8) & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                archive.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            }
            default -> throw new IOException("Archive entry of unknown kind '" + kind + "': " + target);
        }
    }

    private static void copy(InputStream archive, long size, Path target) throws IOException {
        byte[] content = archive.readNBytes(Math.toIntExact(size));
        if (content.length != size) {
            throw new EOFException("Archive ends inside " + target);
        }
        Files.copy(new java.io.ByteArrayInputStream(content), target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(byte[] header, int start, int length) {
        int end = start;
        while (end < start + length && header[end] != 0) {
            end++;
        }
        return new String(header, start, end - start, StandardCharsets.UTF_8).strip();
    }
}
