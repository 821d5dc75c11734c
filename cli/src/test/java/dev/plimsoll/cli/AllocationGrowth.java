package dev.plimsoll.cli;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A program that checks migrations of several shapes in growing sizes and prints how many bytes each check allocated, one line a shape.
 * Started with one processor, so that one thread does all the work and the figures are the same on every machine.
 */
final class AllocationGrowth {

    /** Each twice as large as the one before. */
    private static final List<Integer> SIZES = List.of(150, 300, 600);

    /** More than anybody can follow. What a view reads through others is kept, so that a chain costs its length squared. */
    private static final int VIEWS_A_CHAIN = 25;

    /** The text of the file of this number. */
    private static final Map<String, IntFunction<String>> SHAPES = new TreeMap<>(Map.of(
            "files",
            i -> """
            CREATE TABLE t%1$d (id bigint PRIMARY KEY, a text);
            CREATE INDEX CONCURRENTLY t%1$d_a ON t%1$d (a);
            ALTER TABLE t%1$d ALTER COLUMN a SET NOT NULL;
            """.formatted(i),
            "changes of one table",
            i -> i == 0
                    ? "CREATE TABLE t (id bigint PRIMARY KEY, a text);\n"
                    : "ALTER TABLE t ALTER COLUMN a TYPE varchar(%d);\n".formatted(i),
            "tables that reference one",
            i -> i == 0
                    ? "CREATE TABLE t (id bigint PRIMARY KEY);\n"
                    : "CREATE TABLE r%1$d (t_id bigint REFERENCES t (id));\n".formatted(i),
            "chains of views",
            i -> i % VIEWS_A_CHAIN == 0
                    ? "CREATE TABLE v%d (id bigint PRIMARY KEY);\n".formatted(i)
                    : "CREATE VIEW v%d AS SELECT id FROM v%d;\n".formatted(i, i - 1),
            "rows",
            i -> "INSERT INTO t (id, a) VALUES (%d, 'x');\n".formatted(i)));

    private AllocationGrowth() {}

    /** @param arguments an empty folder */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, IntFunction<String>> shape : SHAPES.entrySet()) {
            for (boolean oneFile : new boolean[] {false, true}) {
                StringBuilder line = new StringBuilder(shape.getKey() + (oneFile ? " in one file" : "") + ":");
                bytes(folder, shape.getValue(), 10, oneFile);
                for (int size : SIZES) {
                    line.append(' ').append(least(folder, shape.getValue(), size, oneFile));
                }
                System.out.println(line);
            }
        }
    }

    /** Of two runs: one of them may load the rules on this thread, which is most often quicker done on another. */
    private static long least(Path folder, IntFunction<String> text, int size, boolean oneFile) throws IOException {
        return Math.min(bytes(folder, text, size, oneFile), bytes(folder, text, size, oneFile));
    }

    private static long bytes(Path folder, IntFunction<String> text, int size, boolean oneFile) throws IOException {
        Path project = Files.createTempDirectory(folder, "project");
        Files.createDirectory(project.resolve(".git"));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < size; i++) {
            if (oneFile) {
                all.append(text.apply(i));
            } else {
                Files.writeString(project.resolve("V%05d__change.sql".formatted(i)), text.apply(i));
            }
        }
        if (oneFile) {
            Files.writeString(project.resolve("V1__all.sql"), all);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        Shell.Result result = new Shell(project).run("check", ".", "--format", "json");
        if (result.exitCode() > 1) {
            throw new IllegalStateException(result.errors());
        }
        return threads.getThreadAllocatedBytes(thread) - before;
    }
}
