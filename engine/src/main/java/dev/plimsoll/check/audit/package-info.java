/** Judges a running server, or a snapshot of one, by the rules for live databases and by those for schemas and stores. */
@NullMarked
package dev.plimsoll.check.audit;

import org.jspecify.annotations.NullMarked;
