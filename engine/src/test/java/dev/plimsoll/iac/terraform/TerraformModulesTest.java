package dev.plimsoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.DecidingPlace;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerraformModulesTest {

    @TempDir
    Path folder;

    private TerraformFolder terraform;

    @BeforeEach
    void prepare() throws IOException {
        terraform = new TerraformFolder(folder);
    }

    @Test
    void aValueIsFollowedThroughCallersToWhatDecides() throws IOException {
        terraform.write("main.tf", """
            variable "size" {}
            module "db" {
              source = "./db"
              class  = "db.${var.size}"
            }
            """);
        terraform.write("terraform.tfvars", "\n\n\nsize = \"large\"\n");
        terraform.write("db/main.tf", """
            variable "class" { default = "db.small" }
            variable "port" { default = 5432 }
            module "inner" {
              source = "../inner"
              class  = var.class
              port   = var.port
            }
            """);
        terraform.write("inner/main.tf", """
            variable "class" {}
            variable "port" {}
            resource "x_y" "z" {
              class = var.class
              port  = var.port
            }
            """);

        Resource resource = terraform.only();
        assertThat(resource.address()).isEqualTo("module.db.module.inner.x_y.z");
        assertThat(resource.modulePath()).extracting(Resource.ModuleCall::name).containsExactly("db", "inner");
        Value value = resource.attribute("class");
        assertThat(value.text()).contains("db.large");
        assertThat(value.trace().chain())
                .isEqualTo("var.class ← module.db.module.inner db/main.tf:5 ← var.class ← module.db main.tf:4"
                        + " ← var.size ← terraform.tfvars:4");
        assertThat(resource.attribute("port").trace().decidedBy())
                .extracting(DecidingPlace::kind)
                .containsExactly(DecidingPlace.Kind.CALLER, DecidingPlace.Kind.DEFAULT);
    }

    @Test
    void outputsLeadBackAndEvenToEachOther() throws IOException {
        terraform.write("main.tf", """
            module "a" {
              source = "./echo"
              one    = "x"
              two    = module.b.one
            }
            module "b" {
              source = "./echo"
              one    = "${module.a.one}y"
              two    = module.a.two
            }
            resource "x_y" "z" {
              value = module.b.two
              all   = module.a
            }
            """);
        terraform.write("echo/main.tf", """
            variable "one" {}
            variable "two" {}
            output "one" { value = var.one }
            output "two" { value = var.two }
            """);

        assertThat(terraform.only().attribute("value").text()).contains("xy");
        assertThat(terraform.only().attribute("all").field("two").text()).contains("xy");
    }

    @Test
    void callsHaveInstances() throws IOException {
        terraform.write("main.tf", """
            module "each" {
              source   = "./m"
              for_each = { eu = 1, us = 2 }
              size     = each.value
            }
            module "none" {
              source = "./m"
              count  = 0
              size   = 0
            }
            variable "u" {}
            module "maybe" {
              source = "./m"
              count  = var.u
              size   = 5
            }
            resource "x_r" "r" {
              us    = module.each["us"].size
              sizes = [for k, m in module.each : m.size]
              none  = try(module.none[0].size, "none")
            }
            """);
        terraform.write("m/main.tf", """
            variable "size" {}
            resource "x_y" "z" { size = var.size }
            output "size" { value = x_y.z.size }
            """);

        assertThat(terraform.read().resources())
                .extracting(Resource::address)
                .containsExactly(
                        "x_r.r", "module.each[\"eu\"].x_y.z", "module.each[\"us\"].x_y.z", "module.maybe[*].x_y.z");
        Resource root = terraform.resource("x_r.r");
        assertThat(root.attribute("us").text()).contains("2");
        assertThat(root.attribute("sizes").item(0).text()).contains("1");
        assertThat(root.attribute("none").text()).contains("none");
        Resource maybe = terraform.resource("module.maybe[*].x_y.z");
        assertThat(maybe.presence()).isInstanceOf(Presence.Uncertain.class);
        assertThat(maybe.attribute("size").text()).contains("5");
    }

    @Test
    void aModuleThatIsNotAtHandIsUnknown() throws IOException {
        terraform.write("main.tf", """
            module "vpc" {
              source  = "terraform-aws-modules/vpc/aws"
              version = "5.0.0"
            }
            module "out" { source = "../../outside" }
            resource "x_y" "z" { subnets = module.vpc.database_subnets }
            """);

        Value.Unknown subnets = (Value.Unknown) terraform.only().attribute("subnets");
        assertThat(subnets.reason().kind()).isEqualTo(UnknownReason.Kind.NOT_AT_HAND);
        assertThat(subnets.reason().remedy()).contains("terraform init");
        assertThat(terraform.read().unread())
                .extracting(UnreadInfrastructure::kind)
                .containsExactly(Kind.NOT_AT_HAND, Kind.NOT_AT_HAND);
    }

    @Test
    void fetchedModulesAreReadWhereTheManifestSaysTheyAre() throws IOException {
        terraform.write("main.tf", "module \"db\" {\n  source = \"org/db/aws\"\n}\n");
        terraform.write(".terraform/modules/modules.json", """
            {"Modules":[{"Key":"","Source":"","Dir":"."},
              {"Key":"db","Source":"registry.terraform.io/org/db/aws","Version":"1.0.0","Dir":".terraform/modules/db"},
              {"Key":"db.sub","Source":"org/sub/aws","Dir":".terraform/modules/db.sub"}]}
            """);
        terraform.write(".terraform/modules/db/main.tf", "module \"sub\" {\n  source = \"org/sub/aws\"\n}\n");
        terraform.write(".terraform/modules/db.sub/main.tf", "resource \"x_y\" \"z\" {}\n");

        assertThat(terraform.only().address()).isEqualTo("module.db.module.sub.x_y.z");
        assertThat(terraform.read().unread()).isEmpty();
    }

    @Test
    void rootsAreTheFoldersThatNoneOfThemCalls() throws IOException {
        terraform.write("live/prod/main.tf", "module \"m\" {\n  source = \"../../modules/m\"\n}\n");
        terraform.write("live/dev/main.tofu", "resource \"x_y\" \"z\" {}\n");
        terraform.write("modules/m/main.tf", "resource \"x_y\" \"z\" {}\n");

        Path root = folder.toRealPath();
        SortedSet<Path> folders =
                new TreeSet<>(List.of(root.resolve("live/dev"), root.resolve("live/prod"), root.resolve("modules/m")));
        assertThat(new TerraformReader(terraform.files(), TerraformOptions.none()).roots(folders))
                .containsExactly(root.resolve("live/dev"), root.resolve("live/prod"));
        assertThat(terraform.read("live/prod").resources())
                .extracting(Resource::address)
                .containsExactly("module.m.x_y.z");
    }

    @Test
    void ofFoldersThatOnlyCallEachOtherTheFirstIsARoot() throws IOException {
        terraform.write("a/main.tf", "module \"b\" {\n  source = \"../b\"\n}\n");
        terraform.write("b/main.tf", "module \"a\" {\n  source = \"../a\"\n}\n");
        terraform.write("self/main.tf", "module \"self\" {\n  source = \"./\"\n}\nresource \"x_y\" \"z\" {}\n");

        Path root = folder.toRealPath();
        SortedSet<Path> folders = new TreeSet<>(List.of(root.resolve("a"), root.resolve("b"), root.resolve("self")));
        assertThat(new TerraformReader(terraform.files(), TerraformOptions.none()).roots(folders))
                .containsExactly(root.resolve("a"), root.resolve("self"));
        assertThat(terraform.read("self").unread()).isNotEmpty();
    }

    @Test
    void pathsAreThoseSeenFromTheRoot() throws IOException {
        terraform.write("root/main.tf", "module \"m\" {\n  source = \"../m\"\n}\n");
        terraform.write("m/main.tf", """
            resource "x_y" "z" {
              module = path.module
              root   = path.root
              text   = file("${path.module}/a.txt")
            }
            """);
        terraform.write("m/a.txt", "x");

        Resource resource = terraform.read("root").resources().get(0);
        assertThat(resource.attribute("module").text()).contains("../m");
        assertThat(resource.attribute("root").text()).contains(".");
        assertThat(resource.attribute("text").text()).contains("x");
    }
}
