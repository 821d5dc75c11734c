package dev.plimsoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.hcl.HclExpressionReading;
import dev.plimsoll.iac.hcl.HclReader;
import dev.plimsoll.iac.terraform.expression.Evaluator;
import dev.plimsoll.iac.terraform.expression.FileAccess;
import dev.plimsoll.iac.terraform.expression.Names;
import dev.plimsoll.iac.terraform.function.FunctionTable;
import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Functions and operators give what Terraform itself gives, to the character of its JSON. */
class FunctionTableTest {

    private static final SourceRange PLACE = SourceRange.wholeFile("test");

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void givesWhatTerraformGives(String expression, String expected) throws IOException {
        assertThat(evaluated("jsonencode(" + expression + ")")).isEqualTo(expected);
    }

    @Test
    void everyFunctionIsInTheTable() throws IOException {
        String all = String.join("\n", lines());
        Set<String> untested = new TreeSet<>(FunctionTable.names());
        untested.removeIf(
                name -> Pattern.compile("\\b" + name + "\\(").matcher(all).find());

        assertThat(untested).containsExactly("ephemeralasnull", "list", "map");
    }

    @Test
    void functionsOfOldVersionsAreStillThere() throws IOException {
        assertThat(evaluated("jsonencode(map(\"a\", list(1, 2)))")).isEqualTo("{\"a\":[1,2]}");
    }

    static Stream<Arguments> table() throws IOException {
        return lines().stream().map(line -> Arguments.of(line.split("\t", 2)[0], line.split("\t", 2)[1]));
    }

    private static List<String> lines() throws IOException {
        try (InputStream table = FunctionTableTest.class.getResourceAsStream("functions.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String evaluated(String text) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        Names none = (reference, evaluator) -> {
            throw new EvaluationError("there is no " + reference.root().name());
        };
        HclExpressionReading reading = HclReader.expressionAt(PLACE, text);
        assertThat(reading).isInstanceOf(HclExpressionReading.Read.class);
        try {
            Value value = new Evaluator(none, new Budget(), new FileAccess(new SourceFiles(folder, folder), folder))
                    .evaluate(((HclExpressionReading.Read) reading).expression());
            return value.text().orElseGet(value::toString);
        } catch (EvaluationError refused) {
            return "ERROR";
        }
    }
}
