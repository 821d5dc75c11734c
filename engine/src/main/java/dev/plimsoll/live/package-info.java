/**
 * What a running server says about itself: metadata, settings and counters, never data. A {@link dev.plimsoll.live.Snapshot} holds it as
 * facets of plain rows, whether it was collected now or read from a file.
 */
@NullMarked
package dev.plimsoll.live;

import org.jspecify.annotations.NullMarked;
