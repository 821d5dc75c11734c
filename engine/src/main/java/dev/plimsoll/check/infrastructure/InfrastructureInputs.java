package dev.plimsoll.check.infrastructure;

import dev.plimsoll.iac.terraform.TerraformOptions;
import dev.plimsoll.iac.terraform.TerraformOptions.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of infrastructure besides its definitions. The files that it names exist and may lie anywhere.
 *
 * @param variables of Terraform
 * @param parameterFiles of CloudFormation and Azure Resource Manager
 */
public record InfrastructureInputs(TerraformOptions variables, List<Path> parameterFiles) {

    public static final InfrastructureInputs NONE = new InfrastructureInputs(TerraformOptions.none(), List.of());

    public InfrastructureInputs {
        parameterFiles = List.copyOf(parameterFiles);
    }

    /** All files that are named. */
    List<Path> files() {
        List<Path> files = new ArrayList<>(parameterFiles);
        for (Setting setting : variables.settings()) {
            if (setting instanceof Setting.VariableFile file) {
                files.add(file.file());
            }
        }
        return files;
    }
}
