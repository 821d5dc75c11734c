package dev.plimsoll.model;

/** What {@code CREATE STATISTICS} made, on a table. */
public record ExtendedStatistics(ObjectName name, ObjectName table, Origin origin) {}
