/** How long statements take on tables of known size, and how much they write. */
@NullMarked
package dev.plimsoll.impact.cost;

import org.jspecify.annotations.NullMarked;
