package dev.plimsoll.live.throwaway;

import dev.plimsoll.model.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a program is started without root's rights: PostgreSQL refuses to run as root, and containers often are root.
 *
 * <p>The first of several ways that works here is taken, because none works everywhere: {@code setpriv} and
 * {@code runuser} need the right to change users, {@code unshare} needs user namespaces.
 */
public final class Unprivileged {

    private static final String NOBODY = "65534";

    private static final List<List<String>> WAYS = List.of(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"),
            List.of("runuser", "-u", "nobody", "--"),
            List.of("su-exec", "nobody"),
            List.of("gosu", "nobody"),
            List.of("chroot", "--userspec=" + NOBODY + ":" + NOBODY, "/"),
            List.of("unshare", "--user"));

    private static final List<String> NONE = List.of("none");

    /** Looks for a way once, and only when it is needed. */
    private static final class Prefix {
        private static final List<String> WORDS = isRoot() ? firstThatWorks() : List.of();
    }

    private Unprivileged() {}

    /**
     * The command line that runs {@code command} as somebody who is not root.
     *
     * @throws CannotRun if this process is root and cannot give that up
     */
    public static List<String> command(List<String> command) {
        if (Prefix.WORDS == NONE) {
            throw new CannotRun(
                    "PostgreSQL refuses to run as root, and none of setpriv, runuser, su-exec, gosu,"
                            + " chroot and unshare can drop root's rights here"
                            + "\nRun as an ordinary user, or install util-linux and allow the container CAP_SETUID or user namespaces.");
        }
        List<String> words = new ArrayList<>(Prefix.WORDS);
        words.addAll(command);
        return words;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> firstThatWorks() {
        return WAYS.stream().filter(Unprivileged::works).findFirst().orElse(NONE);
    }

    private static boolean works(List<String> way) {
        List<String> words = new ArrayList<>(way);
        words.addAll(List.of("sh", "-c", "test \"$(id -u)\" != 0"));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .directory(Path.of("/").toFile())
                    .start();
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
