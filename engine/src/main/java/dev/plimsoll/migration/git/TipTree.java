package dev.plimsoll.migration.git;

import dev.plimsoll.migration.FileTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The files as a revision has them, whatever the work tree holds. */
final class TipTree implements FileTree {

    private final CommitTree commit;
    private final List<Path> onlyHere;

    /** @param onlyHere files of the commit that are not on the disk */
    TipTree(CommitTree commit, List<Path> onlyHere) {
        this.commit = commit;
        this.onlyHere = List.copyOf(onlyHere);
    }

    @Override
    public boolean exists(Path path) {
        try {
            return commit.exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return new ByteArrayInputStream(commit.text(file).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Path> below(Path folder, int depth, int most) throws IOException {
        return commit.below(folder, most);
    }

    @Override
    public List<Path> onlyHere() {
        return onlyHere;
    }

    /** The name of the commit stands before the ending, which tells the kind of a file. */
    @Override
    public String shown(String path) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') ? dot : path.length();
        return path.substring(0, end) + mark() + path.substring(end);
    }

    @Override
    public String plain(String shown) {
        int mark = shown.lastIndexOf(mark());
        return mark < 0 ? shown : shown.substring(0, mark) + shown.substring(mark + mark().length());
    }

    private String mark() {
        return "@" + commit.name();
    }
}
