/** Judges infrastructure: from the paths of a run to what the data stores there come to. */
@NullMarked
package dev.plimsoll.check.infrastructure;

import org.jspecify.annotations.NullMarked;
