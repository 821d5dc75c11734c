/** Evaluates expressions of HCL, given what their names mean. */
@NullMarked
package dev.plimsoll.iac.terraform.expression;

import org.jspecify.annotations.NullMarked;
