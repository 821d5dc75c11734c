package dev.plimsoll.postgres;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on servers of several versions, side by side. */
public final class OnServers {

    /** What is done on one server. */
    @FunctionalInterface
    public interface Work<R> {
        R on(PostgresServer server) throws Exception;
    }

    private OnServers() {}

    /** The results by major version; a failure of one is that of all. */
    public static <R> SortedMap<Integer, R> run(Collection<Integer> majors, Work<R> work)
            throws ExecutionException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(majors.size());
        try {
            SortedMap<Integer, Future<R>> running = new TreeMap<>();
            majors.forEach(major -> running.put(major, threads.submit(() -> work.on(PostgresServer.shared(major)))));
            SortedMap<Integer, R> results = new TreeMap<>();
            for (int major : running.keySet()) {
                results.put(major, running.get(major).get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
