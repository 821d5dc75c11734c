package dev.plimsoll.iac.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.hcl.HclExpression.Attribute;
import dev.plimsoll.iac.hcl.HclExpression.Binary;
import dev.plimsoll.iac.hcl.HclExpression.Call;
import dev.plimsoll.iac.hcl.HclExpression.Conditional;
import dev.plimsoll.iac.hcl.HclExpression.For;
import dev.plimsoll.iac.hcl.HclExpression.Index;
import dev.plimsoll.iac.hcl.HclExpression.Literal;
import dev.plimsoll.iac.hcl.HclExpression.Splat;
import dev.plimsoll.iac.hcl.HclExpression.Template;
import dev.plimsoll.iac.hcl.HclExpression.Unary;
import dev.plimsoll.iac.hcl.HclExpression.Variable;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HclReaderTest {

    @Test
    void blocksHaveLabelsAndExactPlaces() {
        HclBody body = read("""
            # comment
            resource "aws_db_instance" main {
              port = 5432 // after
              timeouts { create = "1h" }
            }
            """);

        HclBody.Block block = body.blocks().get(0);
        assertThat(block.labels()).containsExactly("aws_db_instance", "main");
        assertThat(block.header()).isEqualTo(new SourceRange("main.tf", 10, 41, 2, 1, 2, 32));
        assertThat(block.range().endLine()).isEqualTo(5);
        assertThat(block.range().endColumn()).isEqualTo(2);
        assertThat(block.body().attributes().get(0).range()).isEqualTo(new SourceRange("main.tf", 46, 57, 3, 3, 3, 14));
        assertThat(block.body().blocks("timeouts"))
                .singleElement()
                .satisfies(timeouts -> assertThat(timeouts.body().attribute("create"))
                        .get()
                        .extracting(HclReaderTest::text)
                        .isEqualTo("1h"));
    }

    @Test
    void columnsCountCodePointsAndOffsetsUnits() {
        HclBody.Attribute attribute = read("a = \"\uD83D\uDC18\"\nb = [\"\uD83D\uDC18\", x]\n")
                .attributes()
                .get(1);

        HclExpression second =
                ((HclExpression.Elements) attribute.value()).values().get(1);
        assertThat(second.range()).isEqualTo(new SourceRange("main.tf", 20, 21, 2, 11, 2, 12));
    }

    @Test
    void operatorsBindAsInHcl() {
        Binary or = (Binary) expression("a + 2 * 3 == 7 && !b || c < 1 - 1 - 1");

        assertThat(or.operator()).isEqualTo(HclOperator.OR);
        Binary and = (Binary) or.left();
        assertThat(and.operator()).isEqualTo(HclOperator.AND);
        assertThat(and.right()).isInstanceOf(Unary.class);
        Binary equal = (Binary) and.left();
        assertThat(((Binary) equal.left()).operator()).isEqualTo(HclOperator.ADD);
        Binary less = (Binary) or.right();
        assertThat(less.operator()).isEqualTo(HclOperator.LESS);
        assertThat(((Binary) less.right()).left()).isInstanceOf(Binary.class);
    }

    @Test
    void conditionalsNestToTheRight() {
        Conditional outer = (Conditional) expression("a ? 1 : b ? 2 : 3");

        assertThat(outer.no()).isInstanceOf(Conditional.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"a\\tb\\n\\\\ \\\"q\\\" \\u00e9 \\U0001F418\"' | 'a\tb\n\\ \"q\" é \uD83D\uDC18'",
                "'\"$${x} %%{y} $x %y $\"' | '${x} %{y} $x %y $'",
                "'\"\"' | ''",
                "'<<E\n a\\n\n$${b}\nE\n' | ' a\\n\n${b}\n'",
                "'<<-E\n    a\n\n      b\n  \n    E\n' | 'a\n\n  b\n  \n'",
                "'<<E\nE x\n E\n' | 'E x\n'",
                "'<<E\nx\n  E  \n' | 'x\n'",
                "'<<E\nnot E\nE' | 'not E\n'"
            })
    void escapesAndHeredocsAreDecoded(String written, String meant) {
        assertThat(text(read("a = " + written).attributes().get(0).value())).isEqualTo(meant);
    }

    @Test
    void lineEndsOfAHeredocAreKept() {
        assertThat(text(read("a = <<E\r\nx\r\nE\r\nb = 1\r\n")
                        .attributes()
                        .get(0)
                        .value()))
                .isEqualTo("x\r\n");
    }

    @Test
    void aQuotedSequenceAloneIsItsExpression() {
        assertThat(expression("\"${a}\"")).isInstanceOf(Variable.class);
        assertThat(expression("\"${a} \"")).isInstanceOf(Template.class);
        assertThat(expression("\"${\"${a}\"}\"")).isInstanceOf(Variable.class);
    }

    @Test
    void directivesHoldTheirParts() {
        Template template =
                (Template) expression("\"a %{ if x ~} b %{ else } c %{~ endif }%{ for k, v in m }${v}%{ endfor }\"");

        assertThat(template.parts()).hasSize(3);
        HclTemplatePart.If conditional = (HclTemplatePart.If) template.parts().get(1);
        assertThat(conditional.yes()).containsExactly(new HclTemplatePart.Text("b "));
        assertThat(conditional.no()).containsExactly(new HclTemplatePart.Text(" c"));
        HclTemplatePart.For loop = (HclTemplatePart.For) template.parts().get(2);
        assertThat(loop.keyName()).isEqualTo("k");
        assertThat(loop.body()).singleElement().isInstanceOf(HclTemplatePart.Insert.class);
    }

    @Test
    void referencesTakeStepsIndexesAndSplats() {
        assertThat(expression("a.b[\"c\"].0")).isInstanceOf(Index.class);
        Index second = (Index) expression("a.0.1");
        assertThat(second.key()).extracting(HclReaderTest::tree).isEqualTo(Tree.Numeral.of(1));
        assertThat(second.source()).isInstanceOf(Index.class);

        Splat full = (Splat) expression("a[*].b[0]");
        assertThat(full.each()).isInstanceOf(Index.class);
        Index afterSplat = (Index) expression("a.*.b[0]");
        assertThat(afterSplat.source()).isInstanceOf(Splat.class);
    }

    @Test
    void forExpressionsMakeListsAndMaps() {
        For map = (For) expression("{\n for k, v in m :\n k => v...\n if v != null\n}");
        assertThat(map.keyName()).isEqualTo("k");
        assertThat(map.grouped()).isTrue();
        assertThat(map.condition()).isNotNull();

        For list = (For) expression("[for v in m : v]");
        assertThat(list.keyName()).isNull();
        assertThat(list.key()).isNull();
    }

    @Test
    void objectsAreSeparatedByCommasOrLines() {
        HclExpression.Entries entries =
                (HclExpression.Entries) expression("{ a = 1, b : 2\n \"c-${x}\" = 3 // c\n (d) = 4,\n if = 5,\n }");

        assertThat(entries.entries()).hasSize(5);
        assertThat(text(entries.entries().get(0).key())).isEqualTo("a");
        assertThat(entries.entries().get(3).key()).isInstanceOf(Variable.class);
        assertThat(text(entries.entries().get(4).key())).isEqualTo("if");
    }

    @Test
    void functionsHaveNamespacesAndMayExpandTheirLastArgument() {
        Call call = (Call) expression("provider::aws::arn_parse(a,\n b...\n)");

        assertThat(call.name()).isEqualTo("provider::aws::arn_parse");
        assertThat(call.arguments()).hasSize(2);
        assertThat(call.expands()).isTrue();
        assertThat(((Call) expression("max(1, 2,)")).expands()).isFalse();
    }

    @Test
    void wordsOfForAndIfAreNamesElsewhere() {
        HclBody body = read("for = 1\nin = 2\nif {\n  for = 3\n}\nx = a.in\n");

        assertThat(body.attributes()).extracting(HclBody.Attribute::name).containsExactly("for", "in", "x");
        assertThat(body.blocks().get(0).body().attributes()).hasSize(1);
        assertThat(((Attribute) body.attributes().get(2).value()).name()).isEqualTo("in");
    }

    @Test
    void anAttributeThatIsSetTwiceIsAFault() {
        HclReading.Read reading = (HclReading.Read) HclReader.read("main.tf", "a = 1\nb = 2\na = 3\n");

        assertThat(reading.body().attributes()).hasSize(2);
        assertThat(reading.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.message()).isEqualTo("attribute \"a\" is set twice in the same block");
            assertThat(fault.range().line()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'a = 1 b = 2' | 1 | 7 | 'unexpected \"b\"'",
                "'a =\n1' | 1 | 4 | 'unexpected end of the line'",
                "'a = [1, 2' | 1 | 9 | 'unexpected end of the file'",
                "'a {' | 1 | 3 | 'unexpected end of the file'",
                "'a { b = 1 c = 2 }' | 1 | 11 | 'unexpected \"c\"'",
                "'a = 1\n}' | 2 | 1 | 'unexpected \"}\"'",
                "'a = \"x\n\"' | 1 | 7 | 'unexpected \"\"'",
                "'a = \"\\q\"' | 1 | 6 | '\"\\q\" is no escape of HCL'",
                "'a = <<E\nx\n' | 2 | 2 | 'unexpected end of the file'",
                "'a = \"%{ if x }\"' | 1 | 6 | 'a template directive has no end'",
                "'a = \"%{ endif }\"' | 1 | 6 | 'unexpected template directive'",
                "'a {\nb = 1}' | 2 | 6 | 'unexpected \"}\"'",
                "'a = 10.1.2.3/32' | 1 | 5 | '\"10.1.2.3\" is no number'",
                "'a = 1 +' | 1 | 7 | 'unexpected end of the file'",
                "'a = $' | 1 | 5 | 'unexpected \"$\"'"
            })
    void whatIsNoHclIsRefusedAtItsPlace(String text, int line, int column, String message) {
        HclReading.Refused refused = (HclReading.Refused) HclReader.read("main.tf", text);

        assertThat(refused.fault().message()).isEqualTo(message);
        assertThat(refused.fault().range().line()).isEqualTo(line);
        assertThat(refused.fault().range().column()).isEqualTo(column);
        assertThat(refused.fault().kind()).isEqualTo(Kind.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "(", "{a=", "\"${", "f(", "!", "-", "a ? ", "a ? b : ", "1 + ", "x.", "x[0]"})
    void deepTextIsRefusedBeforeItIsParsed(String opening) {
        HclReading reading = HclReader.read("main.tf", "a = " + opening.repeat(100_000));

        assertThat(((HclReading.Refused) reading).fault().kind()).isEqualTo(Kind.LIMIT);
    }

    @Test
    void deepBlocksAndDirectivesAreRefused() {
        assertThat(((HclReading.Refused) HclReader.read("main.tf", "a {\n".repeat(50_000)))
                        .fault()
                        .kind())
                .isEqualTo(Kind.LIMIT);
        assertThat(((HclReading.Refused) HclReader.read("main.tf", "a = \"" + "%{ if x }".repeat(50_000) + "\""))
                        .fault()
                        .kind())
                .isEqualTo(Kind.LIMIT);
    }

    @Test
    void whatIsJustShallowEnoughIsRead() {
        read("a = " + "[".repeat(100) + "]".repeat(100));
        read("a = " + "1 + ".repeat(500) + "1");
        read("a = x" + ".y".repeat(499));
        read("a = [" + "1 + 1,".repeat(20_000) + "]");
    }

    @Test
    void aLongFileIsRefused() {
        HclReading reading = HclReader.read("main.tf", "#".repeat(2 * 1024 * 1024 + 1));

        assertThat(((HclReading.Refused) reading).fault().kind()).isEqualTo(Kind.LIMIT);
    }

    @Test
    void aTemplateOfItsOwnHasLinesAndDirectives() {
        HclExpressionReading reading =
                HclReader.readTemplate("x.tpl", "\"quoted\" ${a}\n%{ for b in c ~}\n- ${b}\n%{ endfor ~}\nend\n");

        Template template = (Template) ((HclExpressionReading.Read) reading).expression();
        assertThat(template.parts()).hasSize(5);
        assertThat(((HclTemplatePart.Insert) template.parts().get(1))
                        .expression()
                        .range()
                        .column())
                .isEqualTo(12);
        HclTemplatePart.For loop = (HclTemplatePart.For) template.parts().get(3);
        assertThat(loop.body()).startsWith(new HclTemplatePart.Text("- "));
        assertThat(template.parts()).endsWith(new HclTemplatePart.Text("end\n"));
    }

    static HclBody read(String text) {
        HclReading reading = HclReader.read("main.tf", text);
        assertThat(reading).isInstanceOf(HclReading.Read.class);
        assertThat(((HclReading.Read) reading).faults()).isEqualTo(List.of());
        return ((HclReading.Read) reading).body();
    }

    private static HclExpression expression(String text) {
        return read("a = " + text).attributes().get(0).value();
    }

    private static Tree tree(HclExpression expression) {
        return ((Literal) expression).value();
    }

    private static String text(HclExpression expression) {
        return ((Tree.Text) tree(expression)).text();
    }
}
