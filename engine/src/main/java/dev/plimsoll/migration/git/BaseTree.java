package dev.plimsoll.migration.git;

import dev.plimsoll.migration.FileTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files as the common ancestor has them: those of the work tree, and what has changed since as it was. */
public final class BaseTree implements FileTree {

    private final BaseRevision base;
    private final Set<Path> changed = new HashSet<>();
    private final List<Path> gone = new ArrayList<>();
    private final Set<Path> added = new HashSet<>();
    private final Map<Path, String> texts = new HashMap<>();

    /** @param ours what the work tree has changed, see {@link BaseRevision#ours} */
    public BaseTree(BaseRevision base, Iterable<FileChange> ours) {
        this.base = base;
        for (FileChange change : ours) {
            switch (change.kind()) {
                case ADDED -> added.add(change.path());
                case EDITED -> changed.add(change.path());
                case DELETED -> gone.add(change.path());
                case RENAMED -> {
                    added.add(change.path());
                    if (change.formerPath() != null) {
                        gone.add(change.formerPath());
                    }
                }
            }
        }
        added.removeAll(gone);
    }

    @Override
    public boolean exists(Path path) {
        return !added.contains(path)
                && (FileTree.super.exists(path) || gone.stream().anyMatch(file -> file.startsWith(path)));
    }

    @Override
    public InputStream open(Path file) throws IOException {
        if (!changed.contains(file) && !gone.contains(file)) {
            return FileTree.super.open(file);
        }
        try {
            String text = texts.computeIfAbsent(file, this::textAtBase);
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String textAtBase(Path file) {
        try {
            return base.textAtBase(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Path> below(Path folder, int depth, int most) throws IOException {
        List<Path> files = new ArrayList<>();
        if (FileTree.super.exists(folder)) {
            files.addAll(FileTree.super.below(folder, depth, most));
        }
        files.removeAll(added);
        gone.stream()
                .filter(file -> file.startsWith(folder) && !files.contains(file))
                .forEach(files::add);
        return files;
    }

    @Override
    public List<Path> onlyHere() {
        return gone;
    }
}
