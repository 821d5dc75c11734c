/** What a migration looked like at the base it is compared with. The only place that reads git; it writes nothing. */
@NullMarked
package dev.plimsoll.migration.git;

import org.jspecify.annotations.NullMarked;
