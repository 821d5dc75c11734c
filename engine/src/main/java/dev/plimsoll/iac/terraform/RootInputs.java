package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.hcl.HclBody;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.hcl.HclExpressionReading;
import dev.plimsoll.iac.hcl.HclReader;
import dev.plimsoll.iac.terraform.TerraformOptions.Setting;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.DecidingPlace.Kind;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that a root module's variables are given, in Terraform's order of precedence: environment, {@code terraform.tfvars},
 * {@code terraform.tfvars.json}, {@code *.auto.tfvars}, options. See
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence.
 */
final class RootInputs {

    private static final String ENVIRONMENT_PREFIX = "TF_VAR_";

    /** An expression that a variable is set to. {@code text} is what stands for it outside of files, else null. */
    record Input(
            @Nullable HclExpression expression, @Nullable String text, DecidingPlace place) {}

    private final Map<String, Input> inputs = new LinkedHashMap<>();

    private RootInputs() {}

    static RootInputs of(Path folder, Run run) {
        ModuleLoader loader = run.loader();
        TerraformOptions options = run.options();
        RootInputs inputs = new RootInputs();
        options.environment().forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                inputs.text(name.substring(ENVIRONMENT_PREFIX.length()), value, name, Kind.ENVIRONMENT);
            }
        });
        SourceFiles files = loader.files();
        for (Path file : automatic(files.list(folder))) {
            inputs.file(file, run);
        }
        for (Setting setting : options.settings()) {
            if (setting instanceof Setting.VariableFile file) {
                inputs.file(file.file(), run);
            } else if (setting instanceof Setting.Variable variable) {
                inputs.text(variable.name(), variable.value(), "--var " + variable.name(), Kind.OPTION);
            }
        }
        return inputs;
    }

    private static List<Path> automatic(List<Path> files) {
        return Stream.of("terraform\\.tfvars", "terraform\\.tfvars\\.json", ".*\\.auto\\.tfvars(\\.json)?")
                .flatMap(pattern -> files.stream()
                        .filter(file -> file.getFileName().toString().matches(pattern)))
                .toList();
    }

    private void file(Path file, Run run) {
        run.loader().variables(file, run.unread()).ifPresent(body -> {
            for (HclBody.Attribute attribute : body.attributes()) {
                DecidingPlace place = new DecidingPlace(
                        "var." + attribute.name(),
                        "",
                        Kind.VARIABLE_FILE,
                        attribute.value().range());
                inputs.put(attribute.name(), new Input(attribute.value(), null, place));
            }
        });
    }

    private void text(String name, String value, String source, Kind kind) {
        DecidingPlace place = new DecidingPlace("var." + name, "", kind, SourceRange.wholeFile(source));
        inputs.put(name, new Input(null, value, place));
    }

    /** Null where the variable is given no value. */
    @Nullable
    Input get(String name) {
        return inputs.get(name);
    }

    /** The expression that a text stands for: itself for a variable that is a string or has no type. */
    static HclExpression expression(Input input, boolean literal) {
        if (input.expression() != null) {
            return input.expression();
        }
        String text = input.text() == null ? "" : input.text();
        HclExpression.Literal itself =
                new HclExpression.Literal(new Tree.Text(text), input.place().range());
        HclExpressionReading reading = HclReader.expressionAt(input.place().range(), text);
        return !literal && reading instanceof HclExpressionReading.Read read ? read.expression() : itself;
    }
}
