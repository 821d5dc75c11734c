package dev.plimsoll.check.infrastructure;

import dev.plimsoll.iac.terraform.TerraformOptions;
import java.util.List;

/**
 * What is known of infrastructure besides its definitions.
 *
 * @param variables of Terraform
 * @param parameterFiles of CloudFormation, as they are shown
 */
public record InfrastructureInputs(TerraformOptions variables, List<String> parameterFiles) {

    public static final InfrastructureInputs NONE = new InfrastructureInputs(TerraformOptions.none(), List.of());

    public InfrastructureInputs {
        parameterFiles = List.copyOf(parameterFiles);
    }
}
