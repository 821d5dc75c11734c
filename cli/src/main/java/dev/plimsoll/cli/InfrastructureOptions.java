package dev.plimsoll.cli;

import dev.plimsoll.check.infrastructure.InfrastructureInputs;
import dev.plimsoll.iac.terraform.TerraformOptions;
import dev.plimsoll.iac.terraform.TerraformOptions.Setting;
import dev.plimsoll.migration.WorkingDirectory;
import dev.plimsoll.model.CannotRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of infrastructure besides its definitions. */
final class InfrastructureOptions {

    private static final String VARIABLE = "TF_VAR_";

    /** In the order of the command line, since of two for one variable the later wins. */
    private record Given(boolean file, String text) {}

    private final List<Given> given = new ArrayList<>();

    @Option(
            names = "--var-env",
            description = "Take variables of Terraform from the environment too, as Terraform does: TF_VAR_name.")
    boolean fromEnvironment;

    @Option(
            names = "--workspace",
            paramLabel = "NAME",
            description = "What terraform.workspace is. Default: not known.")
    @Nullable
    String workspace;

    @Option(
            names = "--parameter-file",
            paramLabel = "FILE",
            description = "Parameters of templates of CloudFormation or Azure, as JSON. May be repeated.")
    List<String> parameterFiles = List.of();

    @Option(
            names = "--var",
            paramLabel = "NAME=VALUE",
            description = "A variable of Terraform's root modules. May be repeated.")
    void variables(@Nullable List<String> all) {
        add(all, false);
    }

    @Option(
            names = "--var-file",
            paramLabel = "FILE",
            description = "Variables of Terraform's root modules: a .tfvars file. May be repeated; the last one wins.")
    void variableFiles(@Nullable List<String> all) {
        add(all, true);
    }

    /** Called with all that was given so far, each time that one more is. */
    private void add(@Nullable List<String> all, boolean file) {
        long known = given.stream().filter(each -> each.file() == file).count();
        if (all != null) {
            all.stream().skip(known).map(text -> new Given(file, text)).forEach(given::add);
        }
    }

    /** @throws CannotRun where one of them is no assignment, or names no file */
    InfrastructureInputs inputs(WorkingDirectory workingDirectory, Map<String, String> environment) {
        Map<String, String> variables = !fromEnvironment
                ? Map.of()
                : environment.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(VARIABLE))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Setting> settings =
                given.stream().map(each -> setting(each, workingDirectory)).toList();
        List<Path> parameters = parameterFiles.stream()
                .map(file -> existing("--parameter-file", file, workingDirectory))
                .toList();
        return new InfrastructureInputs(new TerraformOptions(settings, variables, workspace), parameters);
    }

    private static Setting setting(Given given, WorkingDirectory workingDirectory) {
        if (given.file()) {
            return new Setting.VariableFile(existing("--var-file", given.text(), workingDirectory));
        }
        int equals = given.text().indexOf('=');
        if (equals <= 0) {
            throw new CannotRun("--var must be NAME=VALUE, not \"" + given.text() + "\"");
        }
        return new Setting.Variable(
                given.text().substring(0, equals), given.text().substring(equals + 1));
    }

    private static Path existing(String option, String given, WorkingDirectory workingDirectory) {
        Path file = workingDirectory.resolve(given);
        if (!Files.isRegularFile(file)) {
            throw new CannotRun(option + ": there is no file " + given);
        }
        return file;
    }
}
