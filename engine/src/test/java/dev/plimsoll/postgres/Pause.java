package dev.plimsoll.postgres;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Between two looks at a server that is working. */
final class Pause {

    private static final long NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(2);

    private Pause() {}

    static void between() {
        LockSupport.parkNanos(NANOSECONDS);
    }
}
