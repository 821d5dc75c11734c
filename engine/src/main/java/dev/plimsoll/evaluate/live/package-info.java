/** What measurements of a running server add to the judgement of what is to be run on it. */
@NullMarked
package dev.plimsoll.evaluate.live;

import org.jspecify.annotations.NullMarked;
