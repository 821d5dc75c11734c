package dev.plimsoll.model;

/** Where a fact about a schema object comes from. */
public sealed interface Origin {

    /** A migration said so, here. */
    record Declared(SourceRange range) implements Origin {}

    /** A live server said so, in the snapshot of this name. */
    record Collected(String snapshot) implements Origin {}
}
