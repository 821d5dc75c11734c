package dev.plimsoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.terraform.TerraformOptions.Setting;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformReaderTest {

    @TempDir
    Path folder;

    private TerraformFolder terraform;

    @BeforeEach
    void prepare() throws IOException {
        terraform = new TerraformFolder(folder);
    }

    @Test
    void aLiteralIsKnownAtItsPlace() throws IOException {
        terraform.write("main.tf", "resource \"aws_db_instance\" \"main\" {\n  port = 5432\n}\n");

        Resource resource = terraform.only();
        Value port = resource.attribute("port");
        assertThat(resource.address()).isEqualTo("aws_db_instance.main");
        assertThat(resource.provider()).isEqualTo("aws");
        assertThat(resource.presence()).isEqualTo(new Presence.Present());
        assertThat(port.number())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("5432"));
        assertThat(port.trace().range().line()).isEqualTo(2);
        assertThat(port.trace().range().column()).isEqualTo(10);
        assertThat(port.trace().decidedBy()).isEmpty();
        assertThat(resource.attribute("engine")).isInstanceOf(Value.Absent.class);
    }

    @Test
    void variablesTakeTheStrongestSource() throws IOException {
        terraform.write("main.tf", """
            variable "a" { default = "default" }
            variable "b" { default = "default" }
            variable "c" { default = "default" }
            variable "d" { default = "default" }
            variable "e" { default = "default" }
            variable "f" { default = "default" }
            resource "x_y" "z" {
              a = var.a
              b = var.b
              c = var.c
              d = var.d
              e = var.e
              f = var.f
            }
            """);
        terraform.write("terraform.tfvars", "b = \"tfvars\"\nc = \"tfvars\"\nf = \"tfvars\"\n");
        terraform.write("x.auto.tfvars", "c = \"auto\"\nd = \"auto\"\n");
        Path file = terraform.write("prod.vars", "d = \"file\"\n");
        terraform.options(new TerraformOptions(
                List.of(new Setting.VariableFile(file), new Setting.Variable("e", "option")),
                Map.of("TF_VAR_f", "environment", "TF_VAR_a", "environment"),
                null));

        Resource resource = terraform.only();
        assertThat(List.of("a", "b", "c", "d", "e", "f"))
                .extracting(name -> resource.attribute(name).text().orElse(""))
                .containsExactly("environment", "tfvars", "auto", "file", "option", "tfvars");
        assertThat(resource.attribute("b").trace().chain()).isEqualTo("var.b ← terraform.tfvars:1");
        assertThat(resource.attribute("e").trace().decidedBy())
                .singleElement()
                .extracting(DecidingPlace::kind)
                .isEqualTo(DecidingPlace.Kind.OPTION);
    }

    @Test
    void aVariableWithoutValueIsUnknownAndSaysHowToSetIt() throws IOException {
        terraform.write("main.tf", "variable \"class\" {}\nresource \"x_y\" \"z\" {\n  a = \"db.${var.class}\"\n}\n");

        Value.Unknown value = (Value.Unknown) terraform.only().attribute("a");
        assertThat(value.reason().kind()).isEqualTo(UnknownReason.Kind.INPUT);
        assertThat(value.reason().text()).isEqualTo("variable \"class\" has no value");
        assertThat(value.reason().remedy()).contains("--var class=");
    }

    @Test
    void aVariableThatAnotherToolDeclaresIsUnknownUntilItIsGiven() throws IOException {
        terraform.write("main.tf", "resource \"x_y\" \"z\" {\n  a = \"db.${var.class}\"\n}\n");

        Value.Unknown value = (Value.Unknown) terraform.only().attribute("a");
        assertThat(value.reason().kind()).isEqualTo(UnknownReason.Kind.INPUT);
        assertThat(value.reason().text()).isEqualTo("variable \"class\" is not declared here");
        terraform.options(new TerraformOptions(List.of(new Setting.Variable("class", "large")), Map.of(), null));
        assertThat(terraform.only().attribute("a").text()).contains("db.large");
    }

    @Test
    void typesConvertAndFillInOptionalAttributes() throws IOException {
        terraform.write("main.tf", """
            variable "db" {
              type = object({
                name    = string
                port    = optional(number, 5432)
                backup  = optional(object({ days = optional(number, 7) }), {})
                comment = optional(string)
              })
              default = { name = 1, port = "6000", extra = true }
            }
            variable "list" {
              type     = list(string)
              default  = [1, "b", true]
              nullable = false
            }
            resource "x_y" "z" {
              db   = var.db
              list = var.list
            }
            """);

        Value db = terraform.only().attribute("db");
        assertThat(db.field("name").text()).contains("1");
        assertThat(((Value.Known) db.field("name")).tree()).isInstanceOf(Tree.Text.class);
        assertThat(((Value.Known) db.field("port")).tree()).isEqualTo(Tree.Numeral.of(6000));
        assertThat(((Value.Known) db.field("backup").field("days")).tree()).isEqualTo(Tree.Numeral.of(7));
        assertThat(((Value.Known) db.field("comment")).tree()).isEqualTo(new Tree.Nothing());
        assertThat(db.field("extra")).isInstanceOf(Value.Absent.class);
        assertThat(((Value.Known) terraform.only().attribute("list").item(0)).tree())
                .isEqualTo(new Tree.Text("1"));
    }

    @Test
    void aMapIsFollowedToTheElementThatDecides() throws IOException {
        terraform.write("main.tf", """
            locals {
              size = {
                dev  = "small"
                prod = "large"
              }
            }
            variable "env" { default = "prod" }
            resource "x_y" "z" {
              a = local.size[var.env]
            }
            """);

        Value value = terraform.only().attribute("a");
        assertThat(value.text()).contains("large");
        assertThat(value.trace().chain()).startsWith("local.size ← main.tf:4");
        assertThat(value.trace().range().line()).isEqualTo(9);
    }

    @Test
    void whatDependsOnItselfIsAnErrorAndNotAHang() throws IOException {
        terraform.write("main.tf", """
            locals {
              a = local.b
              b = local.a
            }
            resource "x_y" "z" {
              a = local.a
              b = 1
            }
            """);

        Value.Unknown value = (Value.Unknown) terraform.only().attribute("a");
        assertThat(value.reason().kind()).isEqualTo(UnknownReason.Kind.ERROR);
        assertThat(terraform.only().attribute("b").isKnown()).isTrue();
    }

    @Test
    void instancesHaveTheirAddresses() throws IOException {
        terraform.write("main.tf", """
            resource "x_c" "none" { count = 0 }
            resource "x_c" "two" {
              count = 2
              name  = "n${count.index}"
            }
            resource "x_e" "each" {
              for_each = { b = 1, a = 2 }
              size     = each.value
              name     = each.key
            }
            resource "x_s" "set" {
              for_each = toset(["q\\"", "p"])
              name     = each.value
            }
            variable "on" {}
            resource "x_u" "unknown" {
              count = var.on ? 1 : 0
              name  = "n${count.index}"
            }
            """);

        assertThat(terraform.read().resources())
                .extracting(Resource::address)
                .containsExactly(
                        "x_c.two[0]",
                        "x_c.two[1]",
                        "x_e.each[\"a\"]",
                        "x_e.each[\"b\"]",
                        "x_s.set[\"p\"]",
                        "x_s.set[\"q\\\"\"]",
                        "x_u.unknown[*]");
        assertThat(terraform.resource("x_c.two[1]").attribute("name").text()).contains("n1");
        assertThat(terraform.resource("x_e.each[\"a\"]").attribute("size").text())
                .contains("2");
        Resource unknown = terraform.resource("x_u.unknown[*]");
        assertThat(unknown.presence()).isInstanceOf(Presence.Uncertain.class);
        assertThat(unknown.attribute("name").isKnown()).isFalse();
    }

    @Test
    void dynamicBlocksBecomeBlocks() throws IOException {
        terraform.write("main.tf", """
            resource "x_y" "z" {
              rule { port = 1 }
              dynamic "rule" {
                for_each = [2, 3]
                content {
                  port = rule.value
                  dynamic "inner" {
                    for_each = { k = rule.key }
                    iterator = it
                    content { text = "${it.key}${it.value}${rule.value}" }
                  }
                }
              }
              dynamic "other" {
                for_each = var.unknown
                content {}
              }
              dynamic "none" {
                for_each = []
                content {}
              }
            }
            variable "unknown" {}
            """);

        Value rules = terraform.only().attribute("rule");
        assertThat(List.of(0, 1, 2))
                .extracting(i -> rules.item(i).field("port").text().orElse(""))
                .containsExactly("1", "2", "3");
        assertThat(rules.item(2).field("inner").item(0).field("text").text()).contains("k13");
        assertThat(terraform.only().attribute("other").isKnown()).isFalse();
        assertThat(terraform.only().attribute("none").item(0)).isInstanceOf(Value.Absent.class);
    }

    @Test
    void oneOperandMayDecideWhateverTheOtherIs() throws IOException {
        terraform.write("main.tf", """
            variable "u" {}
            resource "x_y" "z" {
              no      = false && var.u
              no2     = var.u && false
              yes     = var.u || true
              unknown = var.u && true
              same    = var.u ? 1 : 1
              differ  = var.u ? 1 : 2
              found   = contains(["a", var.u], "a")
              not     = contains(["a", var.u], "b")
              length  = length(["a", var.u])
              merged  = merge({ a = 1 }, { b = var.u }).a
              any     = anytrue([var.u, true])
            }
            """);

        Resource resource = terraform.only();
        assertThat(List.of("no", "no2", "yes", "same", "found", "length", "merged", "any"))
                .extracting(name -> resource.attribute(name).text().orElse("unknown"))
                .containsExactly("false", "false", "true", "1", "true", "2", "1", "true");
        assertThat(List.of("unknown", "differ", "not"))
                .noneMatch(name -> resource.attribute(name).isKnown());
    }

    @Test
    void tryTellsErrorsFromUnknowns() throws IOException {
        terraform.write("main.tf", """
            variable "u" {}
            variable "o" { default = { a = 1 } }
            resource "x_y" "z" {
              error   = try(var.o.missing, "fallback")
              unknown = try(var.u, "fallback")
              can     = can(var.o.missing)
              element = try(x_c.none[0].arn, "none")
              bare    = var.o.missing
            }
            resource "x_c" "none" { count = 0 }
            """);

        Resource resource = terraform.resource("x_y.z");
        assertThat(resource.attribute("error").text()).contains("fallback");
        assertThat(resource.attribute("unknown").isKnown()).isFalse();
        assertThat(resource.attribute("can").text()).contains("false");
        assertThat(resource.attribute("element").text()).contains("none");
        assertThat(((Value.Unknown) resource.attribute("bare")).reason().text())
                .isEqualTo("the expression is in error: there is no attribute or key \"missing\"");
    }

    @Test
    void attributesOfOtherResourcesAreKnownWhereWrittenAndKeepTheReference() throws IOException {
        terraform.write("main.tf", """
            resource "aws_kms_key" "k" { rotation = true }
            data "aws_vpc" "v" { tags = { a = "b" } }
            resource "aws_db_instance" "d" {
              rotation = aws_kms_key.k.rotation
              key      = aws_kms_key.k.arn
              vpc      = data.aws_vpc.v.id
              groups   = [for s in aws_sg.s : s.id]
              first    = aws_sg.s[0].id
              splat    = aws_sg.s[*].name
            }
            resource "aws_sg" "s" {
              count = 2
              name  = "s${count.index}"
            }
            """);

        Resource resource = terraform.resource("aws_db_instance.d");
        assertThat(resource.attribute("rotation").text()).contains("true");
        assertThat(resource.attribute("rotation").trace().references()).containsExactly("aws_kms_key.k");
        Value.Unknown key = (Value.Unknown) resource.attribute("key");
        assertThat(key.reason().kind()).isEqualTo(UnknownReason.Kind.COMPUTED);
        assertThat(key.trace().references()).containsExactly("aws_kms_key.k");
        assertThat(key.trace().range().line()).isEqualTo(5);
        assertThat(((Value.Unknown) resource.attribute("vpc")).reason().kind()).isEqualTo(UnknownReason.Kind.EXTERNAL);
        assertThat(resource.attribute("groups").item(1).trace().references()).containsExactly("aws_sg.s[1]");
        assertThat(resource.attribute("first").trace().references()).containsExactly("aws_sg.s[0]");
        assertThat(resource.attribute("splat").item(1).text()).contains("s1");
    }

    @Test
    void metaArgumentsAreNoAttributesButLifecycleIs() throws IOException {
        terraform.write("main.tf", """
            resource "x_y" "z" {
              provider   = x.eu
              depends_on = [x_y.other]
              lifecycle {
                prevent_destroy = true
                ignore_changes  = [password, tags["a"], disk[0].size]
              }
              provisioner "local-exec" { command = self.id }
            }
            moved {
              from = x_y.old
              to   = x_y.z
            }
            import {
              to = x_y.z
              id = "i"
            }
            check "c" {}
            """);

        Resource resource = terraform.only();
        assertThat(resource.attributes()).containsOnlyKeys("lifecycle");
        Value lifecycle = resource.attribute("lifecycle").item(0);
        assertThat(lifecycle.field("prevent_destroy").truth()).contains(true);
        assertThat(lifecycle.field("ignore_changes").item(1).text()).contains("tags[a]");
        assertThat(terraform.read().unread()).isEmpty();
    }

    @Test
    void defaultTagsOfTheProviderReachTheModulesThatGetIt() throws IOException {
        terraform.write("main.tf", """
            provider "aws" {
              default_tags {
                tags = { env = "prod", team = "a" }
              }
            }
            provider "aws" {
              alias = "eu"
              default_tags { tags = { env = "eu" } }
            }
            resource "aws_a" "own" { tags = { team = "b" } }
            resource "aws_a" "eu" { provider = aws.eu }
            module "m" {
              source    = "./m"
              providers = { aws = aws.eu }
            }
            """);
        terraform.write("m/main.tf", "resource \"aws_a\" \"inner\" {}\n");

        Value own = terraform.resource("aws_a.own").attribute("tags_all");
        assertThat(own.field("env").text()).contains("prod");
        assertThat(own.field("env").trace().decidedBy().get(0).kind()).isEqualTo(DecidingPlace.Kind.PROVIDER);
        assertThat(own.field("team").text()).contains("b");
        assertThat(terraform
                        .resource("aws_a.eu")
                        .attribute("tags_all")
                        .field("env")
                        .text())
                .contains("eu");
        assertThat(terraform
                        .resource("module.m.aws_a.inner")
                        .attribute("tags_all")
                        .field("env")
                        .text())
                .contains("eu");
    }

    @Test
    void overridesReplaceAttributesAndBlocks() throws IOException {
        terraform.write("main.tf", """
            resource "x_y" "z" {
              a = 1
              b = 2
              c { d = 1 }
              c { d = 2 }
            }
            locals { l = 1 }
            """);
        terraform.write("main_override.tf", """
            resource "x_y" "z" {
              b = 3
              c { d = local.l }
            }
            locals { l = 9 }
            """);

        Resource resource = terraform.only();
        assertThat(resource.attribute("a").text()).contains("1");
        assertThat(resource.attribute("b").text()).contains("3");
        assertThat(resource.attribute("b").trace().range().path()).isEqualTo("main_override.tf");
        assertThat(resource.attribute("c").item(0).field("d").text()).contains("9");
        assertThat(resource.attribute("c").item(1)).isInstanceOf(Value.Absent.class);
    }

    @Test
    void jsonAndNativeSyntaxMeanTheSame() throws IOException {
        terraform.write("main.tf.json", """
            {
              "variable": { "n": { "type": "number", "default": "3" } },
              "locals": { "names": [ "${"$"}{var.n}", "b" ] },
              "resource": { "x_y": { "z": {
                "count": 1,
                "names": "${"$"}{local.names}",
                "text": "n-${"$"}{count.index}",
                "block": { "size": 1 }
              } } }
            }
            """.replace("${\"$\"}", "$"));

        Resource resource = terraform.only();
        assertThat(resource.address()).isEqualTo("x_y.z[0]");
        assertThat(((Value.Known) resource.attribute("names").item(0)).tree()).isEqualTo(Tree.Numeral.of(3));
        assertThat(resource.attribute("text").text()).contains("n-0");
        assertThat(resource.attribute("block").item(0).field("size").text()).contains("1");
        assertThat(resource.attribute("text").trace().range().line()).isEqualTo(7);
    }

    @Test
    void filesAreReadBelowTheRootOnly() throws IOException {
        terraform.write("main.tf", """
            resource "x_y" "z" {
              text     = file("${path.module}/a.txt")
              template = templatefile("t.tpl", { names = ["a", "b"] })
              hash     = filemd5("a.txt")
              exists   = fileexists("none.txt")
              set      = fileset(path.module, "*.txt")
              outside  = file("../../../../../../etc/passwd")
              missing  = file("none.txt")
              fallback = try(file("none.txt"), "fallback")
              no_set   = fileset("none", "*")
            }
            """);
        terraform.write("a.txt", "hello");
        terraform.write("t.tpl", "%{ for n in names ~}\n- ${n}\n%{ endfor ~}\n");

        Resource resource = terraform.only();
        assertThat(resource.attribute("text").text()).contains("hello");
        assertThat(resource.attribute("template").text()).contains("- a\n- b\n");
        assertThat(resource.attribute("hash").text()).contains("5d41402abc4b2a76b9719d911017c592");
        assertThat(resource.attribute("exists").text()).contains("false");
        assertThat(resource.attribute("set").item(0).text()).contains("a.txt");
        assertThat(((Value.Unknown) resource.attribute("outside")).reason().text())
                .contains("lies outside");
        assertThat(((Value.Unknown) resource.attribute("missing")).reason().text())
                .isEqualTo("the expression is in error: the file none.txt does not exist");
        assertThat(resource.attribute("fallback").text()).contains("fallback");
        assertThat(((Value.Known) resource.attribute("no_set")).tree()).isEqualTo(new Tree.Items(List.of(), true));
    }

    @Test
    void secretsAreMarkedWhereverTheyGo() throws IOException {
        terraform.write("main.tf", """
            variable "password" {
              default   = "x"
              sensitive = true
            }
            resource "x_y" "z" {
              a = "p-${var.password}"
              b = { c = upper(var.password) }
              d = nonsensitive(var.password)
            }
            """);

        Resource resource = terraform.only();
        assertThat(resource.attribute("a").trace().sensitive()).isTrue();
        assertThat(resource.attribute("b").field("c").trace().sensitive()).isTrue();
        assertThat(resource.attribute("d").trace().sensitive()).isFalse();
    }

    @Test
    void aFileThatIsNoHclIsReportedAndTheOthersAreRead() throws IOException {
        terraform.write("bad.tf", "resource {{{");
        terraform.write("good.tf", "resource \"x_y\" \"z\" {}\nresource \"x_y\" \"z\" {}\nresource \"x_y\" {}\n");

        assertThat(terraform.only().address()).isEqualTo("x_y.z");
        assertThat(terraform.read().unread())
                .extracting(UnreadInfrastructure::message)
                .containsExactly(
                        "unexpected \"{\"", "resource \"x_y.z\" is defined twice", "a block \"resource\" has 2 labels");
    }
}
