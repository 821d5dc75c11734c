package dev.plimsoll.datastore;

/**
 * A property of data stores, the same for all providers.
 *
 * @param name such as {@code backup.retention-days}; ends in {@code .*} for a family whose names come from the engine
 * @param type {@code boolean}, {@code number}, {@code text} or {@code list}
 * @param unit of a number, such as {@code bytes}; empty where it has none
 * @param meaning one sentence
 */
public record Property(String name, String type, String unit, String meaning) {}
