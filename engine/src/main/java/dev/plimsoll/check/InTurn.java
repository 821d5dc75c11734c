package dev.plimsoll.check;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done on a thread of its own, one piece after the other, and whose results are taken in the order in which it was handed
 * over. For one thread to hand over and take. On a machine of one processor that thread does the work itself.
 */
final class InTurn<T> implements AutoCloseable {

    private final @Nullable ExecutorService worker;
    private final Queue<Future<T>> pending = new ArrayDeque<>();

    /** @param name of the thread, which is started with the first piece of work */
    InTurn(String name) {
        worker = Runtime.getRuntime().availableProcessors() == 1
                ? null
                : Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    void start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        pending.add(task);
        if (worker == null) {
            task.run();
        } else {
            worker.execute(task);
        }
    }

    /** How many results have not been taken. */
    int pending() {
        return pending.size();
    }

    /** Waits for the first result that has not been taken. What the work threw is thrown. */
    T next() {
        try {
            return pending.remove().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        if (worker != null) {
            worker.shutdownNow();
        }
    }
}
