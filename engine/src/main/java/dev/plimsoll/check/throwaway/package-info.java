/** Migrations run on a throw-away server: what they need beforehand, how they run, and what of the server is theirs. */
@NullMarked
package dev.plimsoll.check.throwaway;

import org.jspecify.annotations.NullMarked;
