/** The functions of Terraform's language. See https://developer.hashicorp.com/terraform/language/functions. */
@NullMarked
package dev.plimsoll.iac.terraform.function;

import org.jspecify.annotations.NullMarked;
