package dev.plimsoll.check;

/** Hears how far a run has come. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (done, total) -> {};

    /** Called after each file. */
    void files(int done, int total);
}
