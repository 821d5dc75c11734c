/**
 * From paths to ordered migrations: which files, in which order, which parts of them go forward, what commits together. Each tool
 * is one {@link dev.plimsoll.migration.MigrationTool}.
 */
@NullMarked
package dev.plimsoll.migration;

import org.jspecify.annotations.NullMarked;
