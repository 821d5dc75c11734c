package dev.plimsoll.model.live;

import dev.plimsoll.model.SourceRange;

/**
 * A backup, as the tool that made it tells.
 *
 * @param tool such as {@code pgBackRest}
 * @param label what the tool calls it
 * @param full whether it can be restored without another one
 * @param at when it ended, or began where it has not ended, in seconds since 1970, UTC; 0 where the tool does not tell
 * @param fault what the tool says is wrong with it; empty where nothing is
 * @param place its label, in the file that tells of it
 */
public record Backup(
        String tool,
        String label,
        boolean full,
        long at,
        State state,
        Encryption encryption,
        String fault,
        SourceRange place) {

    /** How far it has come. */
    public enum State {
        COMPLETED,
        RUNNING,
        FAILED
    }

    /** Whether it is encrypted where it is kept. */
    public enum Encryption {
        ENCRYPTED,
        PLAIN,
        UNKNOWN
    }

    public boolean isCompleted() {
        return state == State.COMPLETED;
    }

    /** Tool and label, for messages: {@code pgBackRest 20261120-020001F}. */
    public String words() {
        return tool + " " + label;
    }
}
