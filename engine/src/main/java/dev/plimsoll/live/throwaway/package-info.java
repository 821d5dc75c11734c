/**
 * A PostgreSQL server of one's own for the length of a run: found among what is installed, started without root's rights on the loopback
 * interface, and gone with all its data at the end.
 */
@NullMarked
package dev.plimsoll.live.throwaway;

import org.jspecify.annotations.NullMarked;
