/**
 * Templates of CloudFormation and SAM, written by hand or by the CDK, and the resources that they declare as far as parameters and conditions
 * decide. See https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html.
 */
@NullMarked
package dev.plimsoll.iac.cloudformation;

import org.jspecify.annotations.NullMarked;
