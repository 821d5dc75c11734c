/**
 * Deployment templates of Azure Resource Manager in JSON, written by hand or compiled from Bicep, and the resources that they declare as far
 * as parameters and conditions decide. See https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax.
 */
@NullMarked
package dev.plimsoll.iac.arm;

import org.jspecify.annotations.NullMarked;
