package dev.plimsoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What blocks declare: instances, nested and dynamic blocks, references between resources, what a provider adds. */
class TerraformBlocksTest {

    @TempDir
    Path folder;

    private TerraformFolder terraform;

    @BeforeEach
    void prepare() throws IOException {
        terraform = new TerraformFolder(folder);
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
}
