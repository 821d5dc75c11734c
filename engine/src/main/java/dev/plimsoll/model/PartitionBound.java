package dev.plimsoll.model;

/**
 * The rows a partition takes.
 *
 * @param text as written, from {@code FOR VALUES} on; {@code DEFAULT} for the default partition
 */
public record PartitionBound(String text, boolean isDefault) {}
