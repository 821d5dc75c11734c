package dev.plimsoll.drift;

/** @param ignoreUndeclaredPartitions whether partitions of a declared table may come and go, as a scheduler makes them */
public record DriftOptions(boolean ignoreUndeclaredPartitions) {

    public static final DriftOptions DEFAULT = new DriftOptions(false);
}
