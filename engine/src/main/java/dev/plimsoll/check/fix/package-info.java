/** Safer forms put into migrations that have run nowhere, each held against the rules before it is kept. */
@NullMarked
package dev.plimsoll.check.fix;

import org.jspecify.annotations.NullMarked;
