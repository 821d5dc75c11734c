/** Reads Terraform and OpenTofu: modules and what their values come to, and plans. */
@NullMarked
package dev.plimsoll.iac.terraform;

import org.jspecify.annotations.NullMarked;
