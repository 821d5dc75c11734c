/** The way to a PostgreSQL server: addresses as people write them, what the environment adds, and what a refusal means. */
@NullMarked
package dev.plimsoll.live.connect;

import org.jspecify.annotations.NullMarked;
