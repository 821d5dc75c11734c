package dev.plimsoll.check.infrastructure;

import dev.plimsoll.iac.terraform.TerraformOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * What is known of infrastructure besides its definitions.
 *
 * @param variables of Terraform
 * @param parameterFiles of CloudFormation, as they are shown
 * @param files that the user named for either, which exist and may lie anywhere
 */
public record InfrastructureInputs(TerraformOptions variables, List<String> parameterFiles, List<Path> files) {

    public static final InfrastructureInputs NONE =
            new InfrastructureInputs(TerraformOptions.none(), List.of(), List.of());

    public InfrastructureInputs {
        files = List.copyOf(files);
        parameterFiles = List.copyOf(parameterFiles);
    }
}
