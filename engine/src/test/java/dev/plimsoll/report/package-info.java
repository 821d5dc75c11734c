@NullMarked
package dev.plimsoll.report;

import org.jspecify.annotations.NullMarked;
