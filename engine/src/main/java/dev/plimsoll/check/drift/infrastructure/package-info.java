/** Drift of a running server from the infrastructure that is declared for it. */
@NullMarked
package dev.plimsoll.check.drift.infrastructure;

import org.jspecify.annotations.NullMarked;
