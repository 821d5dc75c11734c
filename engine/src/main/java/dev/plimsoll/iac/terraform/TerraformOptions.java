package dev.plimsoll.iac.terraform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known besides the files.
 *
 * @param settings options in the order of the command line; a later one wins
 * @param environment variables of the environment whose names begin with {@code TF_VAR_}; empty unless the user asked for them
 * @param workspace null where it is not known
 */
public record TerraformOptions(
        List<Setting> settings,
        Map<String, String> environment,
        @Nullable String workspace) {

    public TerraformOptions {
        settings = List.copyOf(settings);
        environment = Map.copyOf(environment);
    }

    /** Nothing. */
    public static TerraformOptions none() {
        return new TerraformOptions(List.of(), Map.of(), null);
    }

    /** One option that sets variables of a root module. */
    public sealed interface Setting {

        /** {@code --var name=value}. */
        record Variable(String name, String value) implements Setting {}

        /** {@code --var-file}. */
        record VariableFile(Path file) implements Setting {}
    }
}
