/** JSON with the place of everything in it. */
@NullMarked
package dev.plimsoll.iac.json;

import org.jspecify.annotations.NullMarked;
