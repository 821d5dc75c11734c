/** One class for each migration tool: how it is recognised, and how it reads its files. */
@NullMarked
package dev.plimsoll.migration.tool;

import org.jspecify.annotations.NullMarked;
