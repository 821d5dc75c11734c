/** Values while Terraform's expressions are evaluated: errors, unknowns, limits, types and their conversion. */
@NullMarked
package dev.plimsoll.iac.terraform.value;

import org.jspecify.annotations.NullMarked;
