@NullMarked
package dev.plimsoll.migration;

import org.jspecify.annotations.NullMarked;
