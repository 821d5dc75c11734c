package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluate.own.FactProperty;
import dev.plimsoll.evaluate.own.FactType;
import dev.plimsoll.evaluate.own.FactTypes;
import dev.plimsoll.evaluate.own.Operator;
import dev.plimsoll.policy.OwnRuleSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the page on facts equal to their table in code; {@code -Dplimsoll.regenerate=true} writes it anew. */
class FactPagesTest {

    private static final Path PAGE = Path.of("..", "docs", "facts.md");
    private static final Path SCHEMA = Path.of("..", "examples", "own-rules", ".plimsoll", "rule.schema.json");

    @Test
    void theDocumentationIsUpToDate() throws IOException {
        keep(PAGE, page());
    }

    @Test
    void theSchemaOfTheExamplesIsUpToDate() throws IOException {
        keep(SCHEMA, OwnRuleSchema.text());
    }

    private static void keep(Path file, String text) throws IOException {
        if (Boolean.getBoolean("plimsoll.regenerate")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file).replace("\r\n", "\n"))
                .as("run: mvn -pl engine,rules test -Dtest=FactPagesTest -Dplimsoll.regenerate=true")
                .isEqualTo(text);
    }

    private static String page() {
        StringBuilder text = new StringBuilder("""
                # Facts of own rules

                What a [rule of your own](own-rules.md) may ask for, by kind of facts. `plimsoll config schema --rule` has the same for editors.

                ## Comparisons

                | comparison | holds when |
                |---|---|
                """);
        for (Operator operator : Operator.values()) {
            text.append("| `%s` | %s |%n".formatted(operator.id(), operator.meaning()));
        }
        for (FactType type : FactTypes.ALL) {
            text.append("%n## %s%n%n%s Judged with %s.%n%n| property | value | meaning |%n|---|---|---|%n"
                    .formatted(
                            type.id(),
                            type.meaning(),
                            type.scenes().stream()
                                    .sorted()
                                    .map(FactType.Scene::words)
                                    .collect(Collectors.joining(", "))));
            for (FactProperty property : type.properties()) {
                if (!type.id().equals("store") || isOfAllStores(property)) {
                    text.append("| `%s` | %s | %s |%n"
                            .formatted(property.name(), property.kind().words(), property.meaning()));
                }
            }
            if (type.id().equals("store")) {
                text.append("%nAnd all properties of [the vocabulary](vocabulary.md), by their names.%n".formatted());
            }
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static boolean isOfAllStores(FactProperty property) {
        return !property.name().contains(".");
    }
}
