/**
 * Differences between what is declared for a database and what it is. Both sides become {@link dev.plimsoll.drift.DriftObject}s, which are
 * compared: replayed migrations and a live schema by what the model's types say, two snapshots by all that they hold.
 */
@NullMarked
package dev.plimsoll.drift;

import org.jspecify.annotations.NullMarked;
