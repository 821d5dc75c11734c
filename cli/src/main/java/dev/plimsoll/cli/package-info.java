/** Commands and exit codes: read options, call the engine, return a code. */
@NullMarked
package dev.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
