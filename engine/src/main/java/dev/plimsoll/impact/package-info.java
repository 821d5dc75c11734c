/**
 * What statements do to a server: which relations they lock and how strongly, which they rewrite or read through, which
 * indexes they build. Knowledge about PostgreSQL 12 to 18, kept equal to the servers by measuring.
 */
@NullMarked
package dev.plimsoll.impact;

import org.jspecify.annotations.NullMarked;
