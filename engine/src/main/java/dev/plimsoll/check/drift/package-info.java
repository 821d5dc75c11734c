/** Drift: a database against what is declared for it, from the sources to the verdict. */
@NullMarked
package dev.plimsoll.check.drift;

import org.jspecify.annotations.NullMarked;
