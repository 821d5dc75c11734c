package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three databases of two tools, and one of an engine that is not judged, in one run. */
class MonorepoTest {

    private static final String DROP = "ALTER TABLE orders DROP COLUMN sku;\n";

    private static final Pattern FINDING = Pattern.compile(
            "\"rule\": \"([^\"]+)\".*?\"database\": \"([^\"]+)\".*?\"path\": \"([^\"]+)\"", Pattern.DOTALL);

    @TempDir
    Path repository;

    private Shell shell;

    /** The three have a table of one name, of which each has its own columns. */
    @BeforeEach
    void writeServices() throws IOException {
        shell = new Shell(repository)
                .file("shop/build.gradle", "plugins { id 'org.flywaydb.flyway' }\n")
                .file("shop/src/main/resources/db/migration/V1__orders.sql", orders("sku text"))
                .file("shop/src/main/resources/db/migration/V2__sku.sql", DROP)
                .file("billing/migrations/1_orders.sql", "-- +goose Up\n" + orders("price numeric"))
                .file("billing/migrations/2_price.sql", "-- +goose Up\nCREATE INDEX prices ON orders (price);\n")
                .file("stock/migrations/1_orders.sql", "-- +goose Up\n" + orders("sku varchar(10)"))
                .file("stock/migrations/2_sku.sql", "-- +goose NO TRANSACTION\n-- +goose Up\n" + DROP)
                .file("clicks/migrations/1_hits.sql", "-- +goose Up\nCREATE TABLE hits (id Int64) ENGINE = Memory;\n")
                .file("clicks/migrations/Makefile", "up:\n\tgoose -dir . clickhouse \"$(URL)\" up\n");
    }

    private static String orders(String column) {
        return "CREATE TABLE orders (id bigint PRIMARY KEY, " + column + ");\n";
    }

    @Test
    void namesTheDatabaseOfEachFinding() throws IOException {
        shell.file("plimsoll.yaml", """
                version: 1
                databases:
                  shop: { migrations: shop/src/main/resources/db/migration }
                  billing: { migrations: billing/migrations, engine-version: 12 }
                  stock: { migrations: stock/migrations }
                  clicks: { migrations: clicks/migrations }
                """);

        String report = shell.run("check", "--format", "json").output();

        assertThat(report.replaceAll("\\s+", " "))
                .contains(
                        "\"tool\": \"flyway\", \"folder\": \"shop/src/main/resources/db/migration\", \"database\": \"shop\"")
                .contains("\"tool\": \"goose\", \"folder\": \"billing/migrations\", \"database\": \"billing\"")
                .contains("\"tool\": \"goose\", \"folder\": \"stock/migrations\", \"database\": \"stock\"")
                .contains("\"database\": \"clicks\", \"engine\": \"clickhouse\", \"judged\": false")
                .contains("\"databases\": 3");
        List<Found> found = found(report);
        assertThat(found)
                .contains(new Found("no-drop-column", "shop", "shop/src/main/resources/db/migration/V2__sku.sql"))
                .contains(new Found("require-concurrent-index", "billing", "billing/migrations/2_price.sql"))
                .contains(new Found("no-drop-column", "stock", "stock/migrations/2_sku.sql"))
                .contains(new Found("unsupported-engine", "clicks", "clicks/migrations/1_hits.sql"))
                .allMatch(finding -> finding.path().startsWith(finding.database() + "/"));
        assertThat(shell.run("check").output())
                .contains("V2__sku.sql:1:1 (database shop)", "stock/migrations/2_sku.sql:3:1 (database stock)");
    }

    @Test
    void namesTheFolderWhereNoConfigurationNamesTheDatabase() {
        List<Found> found = found(shell.run("check", ".", "--format", "json").output());

        assertThat(found.stream().map(Found::database).distinct())
                .containsExactlyInAnyOrder(
                        "billing/migrations",
                        "clicks/migrations",
                        "shop/src/main/resources/db/migration",
                        "stock/migrations");
        assertThat(found).allMatch(finding -> finding.path().startsWith(finding.database() + "/"));
    }

    private record Found(String rule, String database, String path) {}

    private static List<Found> found(String json) {
        return FINDING.matcher(json)
                .results()
                .map(match -> new Found(match.group(1), match.group(2), match.group(3)))
                .toList();
    }
}
