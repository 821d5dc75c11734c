/** Files of YAML and JSON as nodes with their places, and the values that plain ones are. What aliases expand to is bounded. */
@NullMarked
package dev.plimsoll.iac.document;

import org.jspecify.annotations.NullMarked;
