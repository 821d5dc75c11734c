package dev.plimsoll.model.live;

import dev.plimsoll.model.SourceRange;

/**
 * The times to which a database can be restored, as its service tells.
 *
 * @param earliest in seconds since 1970, UTC; 0 where it is not told
 * @param since when the database was made, before which there is nothing to restore; 0 where it is not told
 * @param place where it is told
 */
public record RestorableSpan(long earliest, long since, SourceRange place) {}
