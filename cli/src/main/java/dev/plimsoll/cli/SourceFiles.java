package dev.plimsoll.cli;

import dev.plimsoll.check.fix.FixReport.FileFix;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import dev.plimsoll.sql.Decoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes fixed files, each as a whole or not at all, with the byte order mark and the permissions that they had. */
final class SourceFiles {

    private static final String MARK = "\uFEFF";

    private final Surroundings surroundings;

    SourceFiles(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** @throws CannotRun where the file is not, or no longer, what the fix was made for */
    void requireUnchanged(FileFix fix) {
        boolean same = fix.before() == null
                ? !Files.exists(path(fix))
                : read(fix) instanceof Decoding.Decoded now
                        && now.source().text().equals(fix.before());
        if (!same) {
            throw new CannotRun(fix.path() + " has changed meanwhile; nothing was written\nRun it again.");
        }
    }

    void write(FileFix fix) {
        boolean marked = fix.before() != null && read(fix) instanceof Decoding.Decoded now && now.marked();
        byte[] bytes = ((marked ? MARK : "") + fix.after()).getBytes(StandardCharsets.UTF_8);
        new Output(surroundings).save(out -> out.write(bytes), path(fix).toString(), "the fix");
    }

    private Decoding read(FileFix fix) {
        try {
            return Decoding.of(fix.path(), Files.readAllBytes(path(fix)));
        } catch (IOException e) {
            throw new CannotRun(fix.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Path path(FileFix fix) {
        return new WorkingDirectory(surroundings.workingDirectory()).resolve(fix.path());
    }
}
