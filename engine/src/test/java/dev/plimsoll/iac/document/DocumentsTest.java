package dev.plimsoll.iac.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {

    @Test
    void jsonGivesTheNodesOfYaml() {
        String text = "{ \"a\": [1, \"1\", true, null, 1.50] }";
        Node root = read("t.json", text).documents().get(0);
        assertThat(NodeValues.value(root, Typing.YAML_1_2).field("a").item(0).text())
                .contains("1");
        Node quoted = root.field("a").orElseThrow().items().get(1);
        assertThat(quoted).isEqualTo(new Node.Scalar("1", false, "", quoted.trace()));
        assertThat(text.substring(quoted.range().startOffset(), quoted.range().endOffset()))
                .isEqualTo("\"1\"");
        assertThat(root.field("a").orElseThrow().items().get(3).scalarText()).isEmpty();
    }

    @Test
    void theFirstCharacterDecidesWhereTheNameDoesNot() {
        assertThat(read("a.template", "\n {\"a\": 1}").documents().get(0).field("a"))
                .isPresent();
        assertThat(read("a.template", "a: 1").documents().get(0).field("a")).isPresent();
        assertThat(read("a.yaml", "{a: 1, b: !Ref x}").documents().get(0).field("b"))
                .isPresent();
    }

    @Test
    void badJsonIsAFault() {
        assertThat(read("a.json", "{\"a\": ").faults()).extracting("kind").containsExactly(Kind.MALFORMED);
        assertThat(read("a.json", "{\"a\": 1, \"a\": 2}").faults())
                .extracting("kind")
                .containsExactly(Kind.MALFORMED);
        assertThat(read("a.json", "[".repeat(100_000)).faults())
                .extracting("kind")
                .containsExactly(Kind.LIMIT);
        assertThat(read("a.json", "").faults()).extracting("kind").containsExactly(Kind.MALFORMED);
    }

    @Test
    void aFileThatIsNotThereIsNotRead() {
        assertThat(new Documents(ProjectFiles.of(Map.of())).read("a.json")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, c.yaml, a/b/c.yaml",
        "a/b, ../c.yaml, a/c.yaml",
        "'', ./c.yaml, c.yaml",
        "a, ../../c.yaml,",
        "a, /etc/passwd,",
        "a, https://example.com/x,"
    })
    void pathsStayBelowTheTop(String folder, String written, String expected) {
        assertThat(Paths.resolve(folder, written).orElse(null)).isEqualTo(expected);
    }

    private static DocumentReading read(String path, String text) {
        return new Documents(ProjectFiles.of(Map.of(path, text))).read(path).orElseThrow();
    }
}
