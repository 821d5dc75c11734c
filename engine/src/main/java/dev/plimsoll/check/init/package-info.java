/** A first configuration for a repository, from what lies in it. */
@NullMarked
package dev.plimsoll.check.init;

import org.jspecify.annotations.NullMarked;
