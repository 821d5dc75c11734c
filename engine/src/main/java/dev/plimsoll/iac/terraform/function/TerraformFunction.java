package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.model.Value;

/** One function. Asking an argument for what is not known ends the call, and its result is unknown. */
@FunctionalInterface
public interface TerraformFunction {

    /**
     * @throws dev.plimsoll.iac.terraform.value.EvaluationError where Terraform refuses the call
     * @throws dev.plimsoll.iac.terraform.value.NotKnown where the result is not known
     */
    Value call(Arguments arguments);
}
