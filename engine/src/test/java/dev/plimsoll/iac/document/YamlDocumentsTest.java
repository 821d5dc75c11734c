package dev.plimsoll.iac.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlDocumentsTest {

    @Test
    void everyNodeHasItsPlace() {
        String text = """
                # head
                db:
                  image: "postgres:16"
                  ports: [ 5432, 5433 ]

                  list:
                  - a
                  - b: 1

                # tail
                other: |
                  two
                  lines

                """;
        Node root = only(text);
        assertThat(written(text, field(root, "db").range())).endsWith("- b: 1").startsWith("image");
        assertThat(written(text, field(root, "db", "image").range())).isEqualTo("\"postgres:16\"");
        assertThat(written(text, field(root, "db", "ports").range())).isEqualTo("[ 5432, 5433 ]");
        assertThat(written(text, field(root, "db", "list").range())).isEqualTo("- a\n  - b: 1");
        assertThat(written(text, field(root, "other").range())).isEqualTo("|\n  two\n  lines");
        assertThat(root.entry("db").orElseThrow().keyRange()).isEqualTo(new SourceRange("f.yaml", 7, 9, 2, 1, 2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void columnsCountCodePointsAndLinesEndAnyWay(String lineEnd) {
        String text = "a: '😀'" + lineEnd + "😀b: [😀, x]" + lineEnd + "c: y" + lineEnd;
        Node root = only(text);
        SourceRange x = field(root, "😀b").items().get(1).range();
        assertThat(written(text, x)).isEqualTo("x");
        assertThat(List.of(x.line(), x.column())).containsExactly(2, 9);
        assertThat(written(text, field(root, "c").range())).isEqualTo("y");
        assertThat(field(root, "c").range().line()).isEqualTo(3);
    }

    @Test
    void anAliasStandsWhereItIsWrittenAndIsDecidedByItsAnchor() {
        String text = """
                base: &base
                  size: 3
                  name: x
                one: *base
                two:
                  <<: *base
                  name: y
                """;
        Node root = only(text);
        Node alias = field(root, "one");
        assertThat(written(text, alias.range())).isEqualTo("*base");
        assertThat(alias.trace().chain()).isEqualTo("*base ← f.yaml:1");
        Node merged = field(root, "two");
        assertThat(merged.entries()).extracting(Node.Entry::key).containsExactly("name", "size");
        assertThat(field(merged, "name").scalarText()).contains("y");
        assertThat(field(merged, "size").trace().decidedBy())
                .extracting(DecidingPlace::name, place -> place.range().line())
                .containsExactly(Assertions.tuple("<<", 6), Assertions.tuple("*base", 1));
        assertThat(field(merged, "size").range().line()).isEqualTo(2);
    }

    @Test
    void theFirstOfSeveralMergedMapsWinsAndAQuotedMergeKeyIsAKey() {
        Node root = only("""
                x:
                  <<: [{a: 1, b: 1}, {b: 2, c: 2}]
                y:
                  "<<": {a: 1}
                """);
        Node x = field(root, "x");
        assertThat(x.entries()).extracting(Node.Entry::key).containsExactly("a", "b", "c");
        assertThat(field(x, "b").scalarText()).contains("1");
        assertThat(field(root, "y").entries()).extracting(Node.Entry::key).containsExactly("<<");
    }

    @Test
    void tagsOfTheDocumentsOwnLanguageAreKept() {
        String text = "a: !Ref Name\nb: !Sub [x, {y: z}]\nc: !!str 5\nd: !GetAtt\n  - x\n";
        Node root = only(text);
        assertThat(field(root, "a").tag()).isEqualTo("!Ref");
        assertThat(written(text, field(root, "a").range())).isEqualTo("!Ref Name");
        assertThat(field(root, "b").tag()).isEqualTo("!Sub");
        assertThat(field(root, "d").tag()).isEqualTo("!GetAtt");
        assertThat(value(root, "c").number()).hasValue(java.math.BigDecimal.valueOf(5));
        assertThat(field(root, "c"))
                .isEqualTo(new Node.Scalar("5", false, "", field(root, "c").trace()));
    }

    @Test
    void documentsBeforeAFaultAreRead() {
        DocumentReading reading = YamlDocuments.read("f.yaml", "a: 1\n---\n---\nb: 2\n---\nc: [\n");
        assertThat(reading.documents()).hasSize(2);
        UnreadInfrastructure fault = onlyFault(reading);
        assertThat(fault.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(fault.range().line()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aKeyThatIsWrittenTwiceIsToldAndTheLastIsRead() {
        DocumentReading reading = YamlDocuments.read("f.yaml", "a: 1\nb: 2\na: 3\n");
        assertThat(field(reading.documents().get(0), "a").scalarText()).contains("3");
        assertThat(onlyFault(reading).message()).contains("\"a\"");
        assertThat(onlyFault(reading).range().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, YAML_1_1, Truth", "yes, YAML_1_2, Text", "Off, YAML_1_1, Truth", "oN, YAML_1_1, Text",
        "true, YAML_1_2, Truth", "tRue, YAML_1_1, Text", "~, YAML_1_2, Nothing", "Null, YAML_1_1, Nothing",
        "13.10, YAML_1_1, Text", "13.1, YAML_1_1, Numeral", "0644, YAML_1_1, Numeral", "0644, YAML_1_2, Text",
        "089, YAML_1_1, Text", "0x1F, YAML_1_2, Numeral", "0o17, YAML_1_2, Numeral", "1_000, YAML_1_1, Numeral",
        "1e400000000, YAML_1_2, Text", ".5, YAML_1_2, Text", "2010-09-09, YAML_1_1, Text", "-3, YAML_1_1, Numeral",
        "190:20:30, YAML_1_1, Text", "y, YAML_1_1, Text", "onfoo, YAML_1_1, Text"
    })
    void plainScalarsAreWhatTheirToolTakesThemFor(String text, Typing typing, String type) {
        Value.Known known =
                (Value.Known) NodeValues.value(only("a: " + text), typing).field("a");
        assertThat(known.tree().getClass().getSimpleName()).isEqualTo(type);
    }

    @Test
    void whatANumberWouldLoseIsKept() {
        Value root = NodeValues.value(only("version: 13.10\nmode: 0644\nquoted: '5'"), Typing.YAML_1_1);
        assertThat(root.field("version").text()).contains("13.10");
        assertThat(root.field("version").number())
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("13.1"));
        assertThat(root.field("mode").text()).contains("420");
        assertThat(root.field("quoted").text()).contains("5");
    }

    @Test
    void aliasesThatExplodeAreRefused() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i <= 40; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertQuickly(laughs.toString(), Kind.LIMIT);
    }

    @Test
    void manyHarmlessAliasesAreRead() {
        StringBuilder text = new StringBuilder("base: &base {a: 1}\n");
        for (int i = 0; i < 5000; i++) {
            text.append("k").append(i).append(": *base\n");
        }
        assertThat(only(text.toString()).entries()).hasSize(5001);
    }

    @Test
    void hostileTextIsRefusedInTime() {
        assertQuickly("a: &a [*a]", Kind.MALFORMED);
        assertQuickly("a: &a\n  b: {c: *a}", Kind.MALFORMED);
        assertQuickly("a: *b", Kind.MALFORMED);
        assertQuickly("[".repeat(20_000), Kind.LIMIT);
        assertQuickly("{a: ".repeat(20_000), Kind.LIMIT);
        assertQuickly("- ".repeat(20_000), Kind.LIMIT);
        assertQuickly("a: " + "x".repeat(5_000_000), Kind.LIMIT);
        assertQuickly("a: \"" + "x".repeat(1_000_000) + "\"", Kind.LIMIT);
        assertQuickly("a: \u0000", Kind.MALFORMED);
        assertQuickly("a: 'b", Kind.MALFORMED);
        assertQuickly("a: b: c", Kind.MALFORMED);
        assertQuickly("? [a, b]\n: c", Kind.MALFORMED);
        assertQuickly("\ta: b", Kind.MALFORMED);
        assertQuickly("a: {{ .Values.x }}", Kind.MALFORMED);
        assertQuickly("a: 1\na: 2", Kind.MALFORMED);
    }

    @Test
    void theDepthOfAliasesCounts() {
        StringBuilder text = new StringBuilder();
        text.append("a0: &a0 ").append("[".repeat(60)).append("]".repeat(60)).append("\na1: ");
        text.append("[".repeat(60)).append("*a0").append("]".repeat(60)).append('\n');
        assertQuickly(text.toString(), Kind.LIMIT);
    }

    @Test
    void longTextsOfShortLinesAreRead() {
        String text = "a: |\n" + "  0123456789\n".repeat(200_000);
        assertThatCode(() -> Assertions.assertThat(
                                field(only(text), "a").scalarText().orElseThrow())
                        .hasSize(200_000 * 11))
                .doesNotThrowAnyException();
    }

    @Test
    void aDocumentOfNothingIsNone() {
        assertThat(YamlDocuments.read("f.yaml", "# only words\n")).isEqualTo(new DocumentReading(List.of(), List.of()));
        assertThat(YamlDocuments.read("f.yaml", "")).isEqualTo(new DocumentReading(List.of(), List.of()));
    }

    private static void assertQuickly(String text, Kind kind) {
        Assertions.assertThat(org.junit.jupiter.api.Assertions.assertTimeout(
                                Duration.ofSeconds(20), () -> YamlDocuments.read("f.yaml", text))
                        .faults())
                .as(text.substring(0, Math.min(40, text.length())))
                .extracting(UnreadInfrastructure::kind)
                .containsExactly(kind);
    }

    private static Node only(String text) {
        DocumentReading reading = YamlDocuments.read("f.yaml", text);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.documents()).hasSize(1);
        return reading.documents().get(0);
    }

    private static UnreadInfrastructure onlyFault(DocumentReading reading) {
        assertThat(reading.faults()).hasSize(1);
        return reading.faults().get(0);
    }

    private static Node field(Node node, String... keys) {
        Node at = node;
        for (String key : keys) {
            at = at.field(key).orElseThrow();
        }
        return at;
    }

    private static Value value(Node root, String key) {
        return NodeValues.value(root, Typing.YAML_1_1).field(key);
    }

    private static String written(String text, SourceRange range) {
        return text.substring(range.startOffset(), range.endOffset());
    }
}
