package dev.plimsoll.migration;

import dev.plimsoll.sql.Decoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder as tools look at it: what it holds, and the text of small files in it. Looks are remembered, so that many tools may ask. What
 * cannot be read is not there. Not for use by several threads.
 */
public final class Folder {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_NAMES = 50_000;

    private final Path path;
    private final Path boundary;
    private final Map<String, Optional<String>> texts = new HashMap<>();
    private @Nullable List<String> names;

    /** @param boundary the root of the repository, or of what is looked at: no link is followed out of it */
    public Folder(Path path, Path boundary) {
        this.path = path;
        this.boundary = boundary;
    }

    public Path path() {
        return path;
    }

    /** Names of the files and folders in it, sorted. */
    public List<String> names() {
        if (names == null) {
            try (Stream<Path> children = Files.list(path)) {
                names = children.limit(MAX_NAMES)
                        .map(child -> child.getFileName().toString())
                        .sorted()
                        .toList();
            } catch (IOException e) {
                names = List.of();
            }
        }
        return names;
    }

    public boolean has(String name) {
        return names().contains(name);
    }

    public boolean hasFolder(String name) {
        return has(name) && Files.isDirectory(path.resolve(name));
    }

    /** The text of a file in it, or below it; empty where there is no such file, or one of more than a megabyte. */
    public Optional<String> text(String name) {
        return texts.computeIfAbsent(name, this::read);
    }

    private Optional<String> read(String name) {
        return read(name, MAX_BYTES).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** What a file in it, or below it, holds, not remembered; empty where there is no such file, or one too large to be a migration. */
    public Optional<byte[]> bytes(String name) {
        return read(name, Decoding.MAX_BYTES);
    }

    private Optional<byte[]> read(String name, int limit) {
        Path file = path.resolve(name).normalize();
        try {
            if (!Files.isRegularFile(file) || Repository.leadsOutOf(boundary, file)) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(limit + 1);
                return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A folder below. */
    public Folder child(String name) {
        return new Folder(path.resolve(name).normalize(), boundary);
    }

    /** The folder above, as far as the boundary. */
    public Optional<Folder> parent() {
        Path above = path.getParent();
        return path.equals(boundary) || above == null ? Optional.empty() : Optional.of(new Folder(above, boundary));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
