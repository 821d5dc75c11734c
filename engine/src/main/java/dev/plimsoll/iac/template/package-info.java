/** What readers of templates with functions have in common: how values are made from others and compared. */
@NullMarked
package dev.plimsoll.iac.template;

import org.jspecify.annotations.NullMarked;
