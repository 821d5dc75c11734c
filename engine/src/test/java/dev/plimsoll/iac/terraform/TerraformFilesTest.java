package dev.plimsoll.iac.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are read, and how they are put together. */
class TerraformFilesTest {

    @TempDir
    Path folder;

    private TerraformFolder terraform;

    @BeforeEach
    void prepare() throws IOException {
        terraform = new TerraformFolder(folder);
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
