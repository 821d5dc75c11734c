/**
 * Reads what {@code terraform show -json} says of a plan or a state. See
 * https://developer.hashicorp.com/terraform/internals/json-format.
 */
@NullMarked
package dev.plimsoll.iac.terraform.plan;

import org.jspecify.annotations.NullMarked;
