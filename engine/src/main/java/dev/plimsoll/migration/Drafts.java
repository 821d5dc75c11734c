package dev.plimsoll.migration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Migrations as they are to be, before anything is written: they are read in place of what the disk holds, and beside it.
 *
 * @param texts by absolute, normalized path
 */
public record Drafts(Map<Path, String> texts) {

    public static final Drafts NONE = new Drafts(Map.of());

    public Drafts {
        texts = Map.copyOf(texts);
    }

    /** Whether it is a file that the disk does not hold yet. */
    boolean adds(Path file) {
        return texts.containsKey(file) && !Files.exists(file);
    }

    /** The files as they are to be. */
    List<FoundFile> over(List<FoundFile> files) {
        return texts.isEmpty() ? files : files.stream().map(this::over).toList();
    }

    private FoundFile over(FoundFile file) {
        String text = file.file() == null
                ? null
                : texts.get(file.file().toAbsolutePath().normalize());
        return text == null ? file : file.withText(text);
    }

    /** Files below a folder that the disk does not hold yet. */
    List<FoundFile> newBelow(Path folder, WorkingDirectory workingDirectory) {
        return texts.keySet().stream()
                .filter(file -> file.startsWith(folder) && adds(file))
                .map(file -> FoundFile.of(workingDirectory.show(file), file))
                .toList();
    }
}
