package dev.plimsoll.cli;

import dev.plimsoll.evaluate.RuleCatalog;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that a command takes from the process it runs in. Nothing else asks for a clock, an environment or a stream.
 *
 * @param output standard output, as bytes
 * @param errors standard error, as bytes
 * @param charset of both, for text
 * @param terminalColumns width of the terminal that standard output is, or null where it is none
 * @param today in UTC
 * @param home folder that Plimsoll stands in, with its documentation, or null where it is not known
 * @param pause waits so long, or until the process is asked to end
 */
record Surroundings(
        Path workingDirectory,
        Map<String, String> environment,
        InputStream input,
        OutputStream output,
        OutputStream errors,
        Charset charset,
        @Nullable Integer terminalColumns,
        LocalDate today,
        @Nullable Path home,
        Consumer<Duration> pause) {

    /** The launcher says how wide the terminal is: Java itself cannot tell without starting another program. */
    private static final String COLUMNS = "plimsoll.terminal.columns";

    private static final String HOME = "plimsoll.home";

    /** Digests between commas. */
    private static final String TRUSTED_PACKS = "PLIMSOLL_TRUSTED_PACKS";

    /** The launcher makes the locale one of UTF-8 for the sake of file names, and tells so what the terminal can show. */
    private static final String OUTPUT_CHARSET = "plimsoll.output.charset";

    static Surroundings ofProcess() {
        String home = System.getProperty(HOME);
        return new Surroundings(
                Path.of("").toAbsolutePath(),
                System.getenv(),
                // buffered, since a bare FileInputStream asks a pipe for its position before it reads a number of bytes
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                outputCharset(),
                Integer.getInteger(COLUMNS),
                LocalDate.now(ZoneOffset.UTC),
                home == null ? null : Path.of(home),
                Surroundings::sleep);
    }

    /** The rules of Plimsoll, to which the packs of code may be added that the environment trusts. */
    RuleCatalog rules() {
        String trusted = environment.getOrDefault(TRUSTED_PACKS, "");
        RuleCatalog catalog = RuleCatalog.load();
        return trusted.isBlank()
                ? catalog
                : catalog.trusting(new HashSet<>(List.of(trusted.strip().split("\\s*,\\s*"))));
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Charset outputCharset() {
        // Java 19 and later tell of standard output; before that, the default charset follows the locale.
        String name = System.getProperty(OUTPUT_CHARSET, System.getProperty("stdout.encoding"));
        try {
            return name == null ? Charset.defaultCharset() : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.US_ASCII;
        }
    }

    boolean isTerminal() {
        return terminalColumns != null;
    }

    /** The value of a variable that is set and not empty, or null. */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
