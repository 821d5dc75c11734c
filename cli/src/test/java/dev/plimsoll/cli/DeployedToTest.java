package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --deployed-to}. */
class DeployedToTest {

    private static final String DROP = "drop table orders;\n";

    @TempDir
    Path folder;

    @Test
    void judgesWhatComesAfterTheVersion() throws IOException {
        write("shop/001_orders.up.sql", "create table orders (id bigint primary key);\ndrop table old_orders;\n");
        write("shop/001_orders.down.sql", DROP);
        write("shop/002_sku.up.sql", "alter table orders add column sku text not null;\n");

        Result result = check("shop", "--deployed-to", "1");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output())
                .contains("002_sku.up.sql:1:1", "no-required-column-without-default", "1 file, 1 statement")
                .doesNotContain("001_orders.up.sql:");
        assertThat(check("shop", "--deployed-to", "2").output()).contains("0 files");
        assertThat(check("shop", "--deployed-to", "2").exitCode()).isZero();
    }

    @Test
    void namesTheNearestVersionsWhereThereIsNoSuchOne() throws IOException {
        for (int version : new int[] {1, 7, 9, 20}) {
            write("shop/" + version + "_x.up.sql", "select 1;\n");
        }

        Result result = check("shop", "--deployed-to", "8");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("no migration of default has the version \"8\"", "nearest are 7 and 9");
        assertThat(check("shop", "--deployed-to", "21").errors()).contains("nearest are 20.");
        assertThat(check("shop", "--deployed-to", "").exitCode()).isEqualTo(2);
    }

    @Test
    void asksWhichOfSeveralDatabases() throws IOException {
        write("shop/1_orders.up.sql", DROP);
        write("billing/1_bills.up.sql", "drop table bills;\n");

        Result bare = check(".", "--deployed-to", "1");

        assertThat(bare.exitCode()).isEqualTo(2);
        assertThat(bare.errors()).contains("several databases are judged: billing, shop", "--deployed-to billing=1");
        assertThat(check(".", "--deployed-to", "shpo=1").errors()).contains("did you mean \"shop\"?");
        assertThat(check(".", "--deployed-to", "shop=1").output())
                .contains("billing/1_bills.up.sql:1:1")
                .doesNotContain("shop/1_orders.up.sql:");
    }

    @Test
    void readsItFromTheConfigurationAsWell() throws IOException {
        write("plimsoll.yaml", "version: 1\ndatabases:\n  shop: { migrations: shop, deployed-to: \"1\" }\n");
        write("shop/1_orders.up.sql", DROP);
        write("shop/2_prices.up.sql", "drop table prices;\n");

        assertThat(check().output()).contains("2_prices.up.sql:1:1").doesNotContain("1_orders.up.sql:");
        assertThat(check("--deployed-to", "2").output()).contains("0 files");

        write("plimsoll.yaml", "version: 1\ndatabases:\n  shop: { migrations: shop, deployed-to: \"3\" }\n");

        assertThat(check().exitCode()).isEqualTo(2);
        assertThat(check().errors()).contains("deployed-to: no migration of shop has the version \"3\"");
    }

    @Test
    void judgesWhatIsNewWhateverItsVersion() throws IOException {
        write("shop/1_orders.up.sql", "create table orders (id bigint primary key);\n");
        write("shop/3_sku.up.sql", "alter table orders add column sku text;\n");
        write("shop/5_price.up.sql", "alter table orders add column price numeric;\n");
        SinceTest.git(folder, "init", "-q", "-b", "main");
        SinceTest.git(folder, "add", ".");
        SinceTest.git(folder, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "base");
        write("shop/2_late.up.sql", "drop table late;\n");
        write("shop/3_sku.up.sql", "drop table edited;\n");
        write("shop/5_price.up.sql", "drop table price;\n");

        Result result = check("shop", "--since", "HEAD", "--deployed-to", "3");

        assertThat(result.output())
                .contains("no-drop-table", "2_late.up.sql:1:1", "5_price.up.sql:1:1", "no-edited-migration")
                .doesNotContain("drop table edited", "DROP TABLE edited");
        assertThat(result.output()).contains("2 files");
    }

    @Test
    void hasNothingToSayOfChangelogs() throws IOException {
        write("shop/changelog.sql", "--liquibase formatted sql\n--changeset a:1\ndrop table orders;\n");

        Result result = check("shop", "--deployed-to", "1");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("have no versions", "--since REV");
    }

    private Result check(String... arguments) throws IOException {
        return new Shell(folder)
                .run(Stream.concat(Stream.of("check"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
