/** The use cases: what the commands ask for, wired from the floors below. */
@NullMarked
package dev.plimsoll.check;

import org.jspecify.annotations.NullMarked;
