/**
 * Values that every stage hands to the next: places, statements, schema changes, schema objects, impacts, infrastructure resources and findings.
 *
 * <p>Nothing here reads a file, a clock or the locale, and nothing here knows a parser, a rule engine or a driver. All types are
 * immutable and safe to share between threads.
 */
@NullMarked
package dev.plimsoll.model;

import org.jspecify.annotations.NullMarked;
