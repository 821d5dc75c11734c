package dev.plimsoll.model;

/** How long a relation lives and whether it survives a crash. */
public enum Persistence {
    PERMANENT,
    UNLOGGED,
    TEMPORARY
}
