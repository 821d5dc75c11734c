/** Renders reports: the same report gives the same bytes. Filters nothing, decides nothing, knows no policy. */
@NullMarked
package dev.plimsoll.report;

import org.jspecify.annotations.NullMarked;
