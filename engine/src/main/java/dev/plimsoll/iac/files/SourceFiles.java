package dev.plimsoll.iac.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads files below a root, judged by their real path, and files that the user named, as UTF-8. */
public final class SourceFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final int MOST_KEPT_CHARACTERS = 16 * 1024 * 1024;

    private final Path root;
    private final Path workingDirectory;
    private final Set<Path> named;
    private final Map<Path, FileText.Read> kept = new HashMap<>();
    private int keptCharacters;

    /**
     * @param root a folder that exists
     * @param workingDirectory what paths in places are relative to
     * @throws IOException where the root does not exist
     */
    public SourceFiles(Path root, Path workingDirectory) throws IOException {
        this(root.toRealPath(), workingDirectory.toAbsolutePath().normalize(), Set.of());
    }

    private SourceFiles(Path root, Path workingDirectory, Set<Path> named) {
        this.root = root;
        this.workingDirectory = workingDirectory;
        this.named = named;
    }

    /** The same with files that the user named, wherever they are. */
    public SourceFiles with(Collection<Path> files) throws IOException {
        Set<Path> real = new HashSet<>(named);
        for (Path file : files) {
            real.add(file.toRealPath());
        }
        return new SourceFiles(root, workingDirectory, real);
    }

    /** The real path of the folder that is scanned. */
    public Path root() {
        return root;
    }

    /** How places name the file: relative to the working directory, with forward slashes; absolute only where no relative form exists. */
    public String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean sameRoot = absolute.getRoot() != null && absolute.getRoot().equals(workingDirectory.getRoot());
        return (sameRoot ? workingDirectory.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }

    /** The real path of a file or folder; empty where it does not exist or lies outside the root. */
    public Optional<Path> inside(Path path) {
        try {
            Path real = path.toRealPath();
            return real.startsWith(root) || named.contains(real) ? Optional.of(real) : Optional.empty();
        } catch (IOException | InvalidPathException missing) {
            return Optional.empty();
        }
    }

    public boolean isFolder(Path path) {
        return inside(path).filter(Files::isDirectory).isPresent();
    }

    /** The regular files directly in a folder, by name; none where it does not exist or lies outside the root. */
    public List<Path> list(Path folder) {
        if (!isFolder(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * The text of a file. Several readers look into each, so the texts last read are kept up to a bound.
     *
     * @param mostBytes a longer file is refused without being read
     */
    public FileText read(Path file, long mostBytes) {
        FileText.Read known = kept.get(file);
        if (known != null && known.text().length() <= mostBytes) {
            return known;
        }
        FileText text = fresh(file, mostBytes);
        if (text instanceof FileText.Read read) {
            keep(file, read);
        }
        return text;
    }

    private void keep(Path file, FileText.Read read) {
        int length = read.text().length();
        if (keptCharacters + length > MOST_KEPT_CHARACTERS) {
            kept.clear();
            keptCharacters = 0;
        }
        if (kept.put(file, read) == null) {
            keptCharacters += length;
        }
    }

    private FileText fresh(Path file, long mostBytes) {
        String shown = shown(file);
        try {
            if (!Files.exists(file)) {
                return new FileText.Refused(shown, "does not exist", true, false);
            }
            Optional<Path> real = inside(file);
            if (real.isEmpty()) {
                return new FileText.Refused(shown, "lies outside the folder that is checked", false, false);
            }
            if (!Files.isRegularFile(real.get())) {
                return new FileText.Refused(shown, "is no regular file", false, false);
            }
            if (Files.size(real.get()) > mostBytes) {
                return new FileText.Refused(
                        shown, "has more than the limit of " + mostBytes / 1024 / 1024 + " MiB", false, true);
            }
            return decoded(shown, Files.readAllBytes(real.get()));
        } catch (IOException unreadable) {
            return new FileText.Refused(shown, "cannot be read", false, false);
        }
    }

    private static FileText decoded(String shown, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new FileText.Read(shown, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException malformed) {
            return new FileText.Refused(shown, "is not UTF-8", false, false);
        }
    }
}
