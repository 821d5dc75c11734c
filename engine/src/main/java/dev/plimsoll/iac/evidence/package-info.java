/** Reads what backup tools, services and people tell of backups and of tries to restore them. */
@NullMarked
package dev.plimsoll.iac.evidence;

import org.jspecify.annotations.NullMarked;
