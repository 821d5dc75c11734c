package dev.plimsoll.live.throwaway;

import dev.plimsoll.model.CannotRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * The shell script that serves a server as long as its standard input is open. Whichever way this process ends, the system closes it: the script
 * then stops the server and deletes the folder.
 */
final class ServerProcess implements AutoCloseable {

    /** What a server may take before it is stopped. */
    record Limits(long kilobytes, long seconds) {
        static final Limits DEFAULT = new Limits(4L * 1024 * 1024, 1800);
    }

    private static final long SECONDS_TO_END = 30;
    private static final long LINES_AFTER_END_MILLISECONDS = 1_000;

    private final Process process;
    private final Queue<String> output = new ConcurrentLinkedQueue<>();
    private final Thread reader = new Thread(this::read, "plimsoll-server-output");
    private final Thread hook = new Thread(this::end, "plimsoll-server-end");

    private ServerProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(hook);
        reader.setDaemon(true);
        reader.start();
    }

    static ServerProcess start(ServerPrograms programs, Limits limits, int port, String password) throws IOException {
        if (!Files.isExecutable(Path.of("/bin/sh"))) {
            throw new CannotRun("a throw-away server needs a system with a POSIX shell, such as Linux, macOS or WSL");
        }
        String folder =
                programs.isArchive() ? "-" : programs.place().toAbsolutePath().toString();
        ProcessBuilder builder = new ProcessBuilder(Unprivileged.command(List.of(
                        "/bin/sh",
                        "-c",
                        script(),
                        "plimsoll-server",
                        folder,
                        Long.toString(programs.bytes()),
                        Integer.toString(port),
                        Long.toString(limits.kilobytes()),
                        Long.toString(limits.seconds()))))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("TMPDIR", System.getProperty("java.io.tmpdir", "/tmp"));
        ServerProcess server = new ServerProcess(builder.start());
        server.hand(password, programs);
        return server;
    }

    /** A script that has failed already reads no more; why it failed is in its output. */
    private void hand(String password, ServerPrograms programs) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((password + "\n").getBytes(StandardCharsets.US_ASCII));
            programs.writeArchive(input);
            input.flush();
        } catch (IOException e) {
            output.add(String.valueOf(e.getMessage()));
        }
    }

    private static String script() throws IOException {
        try (InputStream in = ServerProcess.class.getResourceAsStream("serve.sh")) {
            if (in == null) {
                throw new IllegalStateException("No resource serve.sh");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
            }
        } catch (IOException e) {
            output.add(String.valueOf(e.getMessage()));
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void pause(long milliseconds) {
        try {
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the script has said: nothing unless something went wrong. */
    String output() {
        if (!process.isAlive()) {
            join();
        }
        return String.join("\n", output);
    }

    /** The last lines may still be on their way. */
    private void join() {
        try {
            reader.join(LINES_AFTER_END_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process ends already, and its hook has run or finds nothing to do.
        }
    }

    private void end() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
