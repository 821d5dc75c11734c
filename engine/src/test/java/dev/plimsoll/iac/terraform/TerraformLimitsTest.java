package dev.plimsoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hostile definition asks for ends at a limit that says so. */
class TerraformLimitsTest {

    @TempDir
    Path folder;

    private TerraformFolder terraform;

    @BeforeEach
    void prepare() throws IOException {
        terraform = new TerraformFolder(folder);
    }

    @Test
    void aMillionInstancesAreOneUncertainOne() throws IOException {
        terraform.write("main.tf", """
            locals {
              k = range(1000)
              m = flatten([for a in range(50) : [for b in range(50) : "${a}-${b}"]])
              n = flatten([for a in local.k : [for b in local.k : "${a}-${b}"]])
            }
            resource "x_y" "y" { for_each = toset(local.m) }
            resource "x_c" "c" { count = 1000000 }
            resource "x_z" "z" { for_each = toset(local.n) }
            """);

        assertThat(bounded().resources())
                .extracting(Resource::address)
                .containsExactly("x_y.y[*]", "x_c.c[*]", "x_z.z[*]");
        assertThat(bounded().resources())
                .allMatch(resource -> resource.presence() instanceof Presence.Uncertain uncertain
                        && uncertain.reason().kind() == UnknownReason.Kind.LIMIT);
        assertLimit("there are more instances than the limit of 1000");
    }

    @Test
    void aModuleThatIncludesItselfEnds() throws IOException {
        terraform.write("main.tf", """
            module "a" { source = "./" }
            module "b" { source = "./" }
            resource "x_y" "z" {}
            """);

        bounded();
        assertLimit("modules are called deeper than the limit of 12 levels");
    }

    @Test
    void textsThatDoubleEnd() throws IOException {
        StringBuilder text = new StringBuilder("locals {\n  t0 = \"0123456789\"\n");
        for (int i = 1; i < 60; i++) {
            text.append("  t%d = \"${local.t%d}${local.t%d}\"\n".formatted(i, i - 1, i - 1));
        }
        terraform.write("main.tf", text + "}\nresource \"x_y\" \"z\" { t = local.t59 }\n");

        Value.Unknown value = (Value.Unknown) bounded().resources().get(0).attribute("t");
        assertThat(value.reason().kind()).isEqualTo(UnknownReason.Kind.LIMIT);
        assertLimit("a text is longer than the limit of 1048576 characters");
    }

    @Test
    void valuesThatShareTheirPartsEnd() throws IOException {
        StringBuilder text = new StringBuilder("locals {\n  l0 = [\"a\", \"b\"]\n");
        for (int i = 1; i < 60; i++) {
            text.append("  l%d = [local.l%d, local.l%d]\n".formatted(i, i - 1, i - 1));
        }
        terraform.write("main.tf", text + """
            }
            resource "x_y" "z" {
              whole = local.l59
              equal = local.l59 == [local.l58, local.l58]
              flat  = flatten(local.l59)
              json  = jsonencode(local.l59)
            }
            """);

        assertThat(bounded().resources().get(0).attributes().values())
                .allSatisfy(value ->
                        assertThat(((Value.Unknown) value).reason().kind()).isEqualTo(UnknownReason.Kind.LIMIT));
    }

    @Test
    void deepReferencesEnd() throws IOException {
        StringBuilder text = new StringBuilder("locals {\n  d0 = 1\n");
        for (int i = 1; i < 5000; i++) {
            text.append("  d%d = (((((local.d%d)))))\n".formatted(i, i - 1));
        }
        terraform.write("main.tf", text + "}\nresource \"x_y\" \"z\" { d = local.d4999 }\n");

        Value.Unknown value = (Value.Unknown) bounded().resources().get(0).attribute("d");
        assertThat(value.reason().kind()).isEqualTo(UnknownReason.Kind.LIMIT);
    }

    @Test
    void longLoopsEnd() throws IOException {
        terraform.write("main.tf", """
            locals {
              r = range(1000)
              n = [for a in local.r : length([for b in local.r : length([for c in local.r : c])])]
            }
            resource "x_y" "z" { n = local.n }
            """);

        bounded();
        assertLimit("the evaluation takes more than the limit of 1000000 steps");
    }

    @Test
    void hugeNumbersEnd() throws IOException {
        terraform.write("main.tf", """
            resource "x_y" "z" {
              sum   = 1e999999999 + 1
              floor = floor(1e-999999999)
              count = length(range(1e999999999))
              text  = "${1e999999999}"
              width = format("%999999999d", 1)
            }
            """);

        Resource resource = bounded().resources().get(0);
        assertThat(resource.attribute("sum").isKnown()).isFalse();
        assertThat(resource.attribute("floor").isKnown()).isFalse();
        assertThat(resource.attribute("count").isKnown()).isFalse();
        assertThat(resource.attribute("text").text()).contains("1E+999999999");
        assertThat(resource.attribute("width").isKnown()).isFalse();
    }

    @Test
    void deepTextIsRefusedByItsFile() throws IOException {
        terraform.write("main.tf", "resource \"x_y\" \"z\" {}\n");
        terraform.write("deep.tf", "locals {\n  a = " + "[".repeat(100_000) + "\n}\n");

        assertThat(bounded().resources()).hasSize(1);
        assertLimit("it nests deeper than the limit of 100 levels");
    }

    @Test
    void yamlThatGrowsOrHoldsItselfEnds() throws IOException {
        terraform.write("bomb.yaml", """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
            f: [*e, *e, *e, *e, *e, *e, *e, *e, *e]
            """);
        terraform.write("self.yaml", "a: &a [*a]\n");
        terraform.write("main.tf", """
            resource "x_y" "z" {
              bomb = yamldecode(file("bomb.yaml"))
              self = yamldecode(file("self.yaml"))
            }
            """);

        assertThat(bounded().resources().get(0).attributes().values()).noneMatch(Value::isKnown);
    }

    private TerraformReading bounded() {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> terraform.read());
    }

    private void assertLimit(String message) {
        assertThat(bounded().unread())
                .filteredOn(unread -> unread.kind() == Kind.LIMIT)
                .extracting(UnreadInfrastructure::message)
                .contains(message);
    }
}
