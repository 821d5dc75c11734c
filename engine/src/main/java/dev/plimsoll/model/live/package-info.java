/** What a running server was like when it was asked: facts for rules, with the schema objects of {@link dev.plimsoll.model}. */
@NullMarked
package dev.plimsoll.model.live;

import org.jspecify.annotations.NullMarked;
