/**
 * How large a data store has to be: formulas of vendors, with units in their signatures, and what they come to for the store of a
 * definition.
 */
@NullMarked
package dev.plimsoll.evaluate.sizing;

import org.jspecify.annotations.NullMarked;
