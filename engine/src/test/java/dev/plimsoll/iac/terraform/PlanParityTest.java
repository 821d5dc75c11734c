package dev.plimsoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.files.SourceFiles;
import dev.plimsoll.iac.terraform.plan.PlanReader;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Modules beside the plans that Terraform 1.11 made of them ({@code terraform show -json}): what evaluation knows is what is planned, and it
 * knows all that is.
 */
class PlanParityTest {

    private static final Path FOLDER = Path.of("src/test/resources/dev/plimsoll/iac/terraform/parity");

    @ParameterizedTest
    @ValueSource(strings = {"values", "modules", "empty", "encoded", "types"})
    void evaluationComesToWhatIsPlanned(String module) throws IOException {
        Path folder = FOLDER.resolve(module).toRealPath();
        SourceFiles files = new SourceFiles(folder, folder);

        Map<String, List<String>> evaluated = inputs(
                new TerraformReader(files, TerraformOptions.none()).read(folder).resources());

        assertThat(evaluated)
                .isEqualTo(inputs(
                        PlanReader.read(files, folder.resolve("plan.json")).resources()));
    }

    /** By address, one line for each scalar in it. */
    private static Map<String, List<String>> inputs(List<Resource> resources) {
        return resources.stream().collect(Collectors.toMap(Resource::address, resource -> {
            List<String> lines = new ArrayList<>();
            add("", resource.attribute("input"), lines);
            return lines;
        }));
    }

    private static void add(String path, Value value, List<String> lines) {
        if (value instanceof Value.Unknown) {
            lines.add(path + " is not known");
        } else if (isNull(value) || !(value instanceof Value.Known known)) {
            lines.add(path + " is null");
        } else if (known.tree() instanceof Tree.Items items) {
            lines.add(path + " has " + items.values().size());
            for (int i = 0; i < items.values().size(); i++) {
                add(path + "[" + i + "]", items.values().get(i), lines);
            }
        } else if (known.tree() instanceof Tree.Fields fields) {
            Map<String, Value> present = new TreeMap<>(fields.values());
            present.values().removeIf(PlanParityTest::isNull);
            lines.add(path + " has " + present.keySet());
            present.forEach((name, field) -> add(path + "." + name, field, lines));
        } else {
            lines.add(path + " is " + known.tree());
        }
    }

    /** A plan's reader leaves out fields that are null. */
    private static boolean isNull(Value value) {
        return value instanceof Value.Absent
                || value instanceof Value.Known known && known.tree() instanceof Tree.Nothing;
    }
}
