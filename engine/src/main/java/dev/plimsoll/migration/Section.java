package dev.plimsoll.migration;

import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.Unit.TransactionMode;

/**
 * A part of a file that is run as one.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last character
 */
record Section(int start, int end, Direction direction, TransactionMode mode) {}
