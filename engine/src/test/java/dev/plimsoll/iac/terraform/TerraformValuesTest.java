package dev.plimsoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.terraform.TerraformOptions.Setting;
import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What attributes come to: variables, types, operators, and what is not known. */
class TerraformValuesTest {

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

    /** https://developer.hashicorp.com/terraform/language/expressions/operators#equality-operators. */
    @Test
    void aListIsNeverEqualToATuple() throws IOException {
        terraform.write("main.tf", """
            variable "list" {
              type    = list(string)
              default = []
            }
            variable "map" {
              type    = map(string)
              default = {}
            }
            variable "any" { default = [] }
            variable "given" { type = set(string) }
            resource "x_y" "z" {
              list    = var.list == []
              written = [] != var.list
              map     = var.map == {}
              any     = var.any == []
              given   = var.given != ["a"]
              none    = var.list == null
            }
            """);

        Resource resource = terraform.only();
        assertThat(resource.attribute("list").truth()).contains(false);
        assertThat(resource.attribute("written").truth()).contains(true);
        assertThat(resource.attribute("map").truth()).contains(false);
        assertThat(resource.attribute("any").truth()).contains(true);
        assertThat(resource.attribute("given").truth()).contains(true);
        assertThat(resource.attribute("none").truth()).contains(false);
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
}
