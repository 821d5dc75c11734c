package dev.plimsoll.cli;

import dev.plimsoll.check.Progress;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;

/** One line on standard error that tells how far a long run has come, and is gone when it ends. For people at a terminal only. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long FIRST_AFTER_NANOS = 1_000_000_000L;
    private static final long AGAIN_AFTER_NANOS = 100_000_000L;
    private static final String ERASE_LINE = "\r\u001b[K";
    private static final List<String> BUILD_SERVERS = List.of("CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD");

    private final PrintWriter errors;
    private final boolean wanted;
    private long next = System.nanoTime() + FIRST_AFTER_NANOS;
    private boolean shown;

    ProgressLine(Surroundings surroundings) {
        errors = new PrintWriter(new OutputStreamWriter(surroundings.errors(), surroundings.charset()), false);
        wanted = surroundings.isTerminal()
                && BUILD_SERVERS.stream().noneMatch(name -> surroundings.variable(name) != null);
    }

    @Override
    public void files(int done, int total) {
        if (wanted) {
            show(done + " of " + total + " files");
        }
    }

    /** Shows a text, unless another was shown a moment ago. */
    void show(String text) {
        long now = System.nanoTime();
        if (wanted && now - next >= 0) {
            errors.print(ERASE_LINE + text);
            errors.flush();
            shown = true;
            next = now + AGAIN_AFTER_NANOS;
        }
    }

    @Override
    public void close() {
        if (shown) {
            errors.print(ERASE_LINE);
            errors.flush();
        }
    }
}
