@NullMarked
package dev.plimsoll.check;

import org.jspecify.annotations.NullMarked;
