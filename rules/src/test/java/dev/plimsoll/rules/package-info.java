/** The built-in packs, judged by their own fixtures. */
@NullMarked
package dev.plimsoll.rules;

import org.jspecify.annotations.NullMarked;
