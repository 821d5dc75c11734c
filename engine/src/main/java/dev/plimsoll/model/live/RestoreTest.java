package dev.plimsoll.model.live;

import dev.plimsoll.model.SourceRange;

/**
 * Somebody tried to restore a backup.
 *
 * @param backup which one; empty where it is not told
 * @param at when the restore ended, in seconds since 1970, UTC
 * @param passed whether what was restored could be used
 * @param seconds how long it took; 0 where it is not told
 * @param place where it is told
 */
public record RestoreTest(String backup, long at, boolean passed, long seconds, SourceRange place) {}
