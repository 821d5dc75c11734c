package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.datastore.DataStores;
import dev.plimsoll.datastore.StoreCatalog;
import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of classes: reading one checks its form. */
class ClassDataTest {

    private static final StoreCatalog CATALOG = StoreCatalog.load(ClassDataTest.class.getClassLoader());

    static List<String> tables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/classes"))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableIsWellFormedAndDated(String table) {
        assertThat(CATALOG.dateOfClasses(table)).matches("202[4-9]-[01][0-9]-[0-3][0-9]");
    }

    /** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Summary.html and the other providers' pages. */
    @ParameterizedTest
    @CsvSource({
        "aws_db_instance,instance_class,db.r7g.large,2,16",
        "aws_db_instance,instance_class,db.t4g.micro,2,1",
        "aws_db_instance,instance_class,db.m8g.4xlarge,16,64",
        "aws_db_instance,instance_class,db.r5.2xlarge.tpc2.mem4x,8,256",
        "aws_redshift_cluster,node_type,ra3.4xlarge,12,96",
        "azurerm_mssql_database,sku_name,GP_S_Gen5_4,4,12",
        "azurerm_mssql_database,sku_name,HS_MOPRMS_8,8,83",
        "azurerm_mssql_database,sku_name,GP_Fsv2_36,36,68",
        "azurerm_mssql_database,sku_name,BC_DC_4,4,18",
    })
    void knowsWhatTheProviderPublishes(String type, String attribute, String name, int vcpus, int gibibytes) {
        DataStore store = store(type, attribute, name);

        assertThat(store.number("compute.vcpus")).isEqualTo(vcpus);
        assertThat(store.number("compute.memory-bytes")).isEqualTo(gibibytes * (double) (1L << 30));
    }

    @Test
    void saysWhatAClassMovesToItsDisks() {
        DataStore store = store("aws_db_instance", "instance_class", "db.m6g.xlarge");

        assertThat(store.number("compute.io-operations")).isEqualTo(6000);
        assertThat(store.number("compute.io-operations-peak")).isEqualTo(20_000);
        assertThat(store.number("compute.io-mibps")).isBetween(141.0, 142.0);
        assertThat(store.attribute("compute.memory-bytes")).isEqualTo("instance_class");
    }

    private static DataStore store(String type, String attribute, String text) {
        SourceRange place = new SourceRange("main.tf", 0, 1, 1, 1, 1, 2);
        Resource resource = new Resource(
                type + ".shop",
                type,
                "shop",
                Resource.Kind.MANAGED,
                Resource.Format.TERRAFORM,
                "aws",
                List.of(),
                Map.of(attribute, new Value.Known(new Tree.Text(text), Trace.at(place))),
                new Presence.Present(),
                place,
                place);
        return DataStores.of(List.of(resource), CATALOG).get(0);
    }
}
