package dev.plimsoll.evaluate.sizing;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.Amounts;
import dev.plimsoll.model.DataStore;

/** The memory of a cache. */
@ForRules
public final class CacheMemory {

    private CacheMemory() {}

    /** What is left for data, as a clause: {@code  and gives 11.8 GiB of 13.1 GiB to data}; empty where the memory is not known. */
    public static String words(DataStore store) {
        double memory = store.number("compute.memory-bytes");
        int reserved = (int) store.number("parameter.reserved-memory-percent");
        return memory <= 0
                ? ""
                : " and gives " + Amounts.bytes((double) StoreFormulas.cacheForData((long) memory, reserved)) + " of "
                        + Amounts.bytes(memory) + " to data";
    }
}
