/** What files tell of the backups of a database. */
@NullMarked
package dev.plimsoll.check.evidence;

import org.jspecify.annotations.NullMarked;
