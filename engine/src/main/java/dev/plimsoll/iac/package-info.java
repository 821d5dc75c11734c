/** What all readers of infrastructure definitions give. */
@NullMarked
package dev.plimsoll.iac;

import org.jspecify.annotations.NullMarked;
