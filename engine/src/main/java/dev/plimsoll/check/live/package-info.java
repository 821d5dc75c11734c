/** Makes facts of a snapshot: of what a running server said, for rules on servers and for those on what is to be run there. */
@NullMarked
package dev.plimsoll.check.live;

import org.jspecify.annotations.NullMarked;
