package dev.plimsoll.cli;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.report.Terminal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.function.Function;

/** Where reports go. */
final class Output {

    /** Writes one report. */
    @FunctionalInterface
    interface Report {
        void write(Writer out) throws IOException;
    }

    /** Writes what is not text. */
    @FunctionalInterface
    interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    private final Surroundings surroundings;

    Output(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Writes the report in every form asked for: {@code text} by what shows it, the others by their names. */
    void write(
            List<FormatChoice> choices,
            ColorWish color,
            Function<Terminal, Report> text,
            Function<String, Report> others) {
        // Files first: where one cannot be written, standard output must not look as if all went well.
        for (FormatChoice choice : choices) {
            if (choice.file() != null) {
                save(choice.isText() ? text.apply(Terminal.PLAIN) : others.apply(choice.name()), choice.file());
            }
        }
        for (FormatChoice choice : choices) {
            if (choice.file() == null && choice.isText()) {
                print(text.apply(TerminalChoice.of(color, surroundings)), surroundings.charset());
            } else if (choice.file() == null) {
                print(others.apply(choice.name()), StandardCharsets.UTF_8);
            }
        }
    }

    /** Standard output for short texts, such as help. */
    PrintWriter text() {
        return new PrintWriter(new OutputStreamWriter(surroundings.output(), surroundings.charset()), true);
    }

    /** To standard output. */
    void print(Report report, Charset charset) {
        try {
            write(report, surroundings.output(), charset);
        } catch (IOException e) {
            throw new CannotRun("the report cannot be written to standard output: " + reason(e), e);
        }
    }

    /** To standard output. */
    void printBytes(Bytes content) {
        try {
            content.write(surroundings.output());
        } catch (IOException e) {
            throw new CannotRun("nothing can be written to standard output: " + reason(e), e);
        }
    }

    /** A message beside the output, to standard error. */
    void tell(String message) {
        new PrintWriter(new OutputStreamWriter(surroundings.errors(), surroundings.charset()), true).println(message);
    }

    void save(Report report, String file) {
        save(out -> write(report, out, StandardCharsets.UTF_8), file, "the report");
    }

    /** To a file, all of it or nothing: a reader never sees half of it. A device or pipe is written to as it is. */
    void save(Bytes content, String file, String what) {
        Path target = surroundings.workingDirectory().resolve(file);
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (OutputStream out = Files.newOutputStream(target)) {
                    content.write(out);
                }
            } else {
                replace(Files.exists(target) ? target.toRealPath() : target, content);
            }
        } catch (IOException e) {
            throw new CannotRun(what + " cannot be written to " + file + ": " + reason(e), e);
        }
    }

    /** Makes a folder where there is none yet. */
    void createFolder(String folder) {
        try {
            Files.createDirectories(surroundings.workingDirectory().resolve(folder));
        } catch (IOException e) {
            throw new CannotRun("the folder " + folder + " cannot be made: " + reason(e), e);
        }
    }

    private static void replace(Path target, Bytes content) throws IOException {
        String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
        Path draft = target.resolveSibling(name);
        try {
            try (OutputStream out = Files.newOutputStream(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                content.write(out);
            }
            keepPermissions(target, draft);
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void keepPermissions(Path target, Path draft) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            Files.setPosixFilePermissions(draft, view.readAttributes().permissions());
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(Report report, OutputStream out, Charset charset) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16);
        report.write(writer);
        writer.flush();
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
