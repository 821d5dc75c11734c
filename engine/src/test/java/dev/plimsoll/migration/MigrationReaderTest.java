package dev.plimsoll.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.migration.tool.Tools;
import dev.plimsoll.model.Migration;
import dev.plimsoll.model.Migration.Direction;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.Unit;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.sql.SourceText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationReaderTest {

    @TempDir
    Path directory;

    @Test
    void takesAPlainFileAsOneUnitOfUnknownMode() {
        MigrationFile.Read read = read("db/V7_1__orders.sql", "create table a (id int);\ndrop table b;\n");

        Migration migration = read.migration();
        assertThat(migration.tool()).isEqualTo("plain");
        assertThat(migration.version()).isEqualTo("7_1");
        assertThat(migration.direction()).isEqualTo(Direction.UP);
        assertThat(migration.units()).extracting(Unit::mode).containsExactly(TransactionMode.UNKNOWN);
        assertThat(texts(migration)).containsExactly("create table a (id int)", "drop table b");
        assertThat(read.reverse()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1_a.down.sql", "db/down.sql", "U1__a.sql", "U1.2__a.sql"})
    void keepsWaysBackOut(String path) {
        MigrationFile.Read read = read(path, "drop table a;");

        assertThat(read.migration().direction()).isEqualTo(Direction.DOWN);
        assertThat(read.migration().units()).isEmpty();
        assertThat(read.reverse()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Users.sql", "U__a.sql", "download.sql", "countdown.sql", "up.sql", "1_a.up.sql"})
    void takesOthersForward(String path) {
        assertThat(read(path, "drop table a;").migration().direction()).isEqualTo(Direction.UP);
    }

    @Test
    void cutsGooseSections() {
        MigrationFile.Read read = read("1.sql", """
            -- about this file
            -- +goose Up
            create table a (id int);
            -- +goose StatementBegin
            create table b (id int);
            -- +goose StatementEnd

            -- +goose Down
            drop table a;
            """);

        assertThat(read.migration().tool()).isEqualTo("goose");
        assertThat(read.migration().units()).extracting(Unit::mode).containsExactly(TransactionMode.WRAPPED);
        assertThat(texts(read.migration())).containsExactly("create table a (id int)", "create table b (id int)");
        Statement second = read.migration().units().get(0).statements().get(1);
        assertThat(second.range().line()).isEqualTo(5);
        assertThat(read.comments()).as("the head, too").hasSize(4);
        assertThat(read.reverse()).isTrue();
    }

    @Test
    void seesWhereToolsOpenNoTransaction() {
        assertThat(modes("-- +goose NO TRANSACTION\n-- +goose Up\nselect 1;")).containsExactly(TransactionMode.NONE);
        assertThat(modes("-- migrate:up transaction:false\nselect 1;")).containsExactly(TransactionMode.NONE);
        assertThat(modes("-- migrate:up\r\nselect 1;\r\n-- migrate:down\r\nselect 2;"))
                .containsExactly(TransactionMode.WRAPPED);
        assertThat(modes("-- +migrate Up notransaction\nselect 1;")).containsExactly(TransactionMode.NONE);
        assertThat(modes("select 1; -- see +goose Up")).containsExactly(TransactionMode.UNKNOWN);
    }

    @Test
    void numbersStatementsThroughAllSections() {
        Migration migration = read(
                        "1.sql", "-- +goose Up\nselect 1;select 2;\n-- +goose Down\nselect 3;\n-- +goose Up\nselect 4;")
                .migration();

        assertThat(migration.units()).hasSize(2);
        assertThat(migration.units().get(1).statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.index()).isEqualTo(2));
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        assertThat(refusal("binary.sql", new byte[] {1, 0, 2})).contains("binary");
        assertThat(refusal("latin.sql", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("not UTF-8");
        byte[] large = new byte[50 * 1024 * 1024];
        Arrays.fill(large, (byte) ' ');
        assertThat(refusal("large.sql", large)).contains("more than the limit");
        assertThat(refusal("gone.sql", null)).contains("the file is gone");
    }

    @Test
    void readsStandardInput() {
        InputStream input = new ByteArrayInputStream("\ufeffselect 1".getBytes(StandardCharsets.UTF_8));

        MigrationFile file = new MigrationReader(input).read(new FoundFile("<stdin>", null, null), Tools.PLAIN, false);

        assertThat(file)
                .isInstanceOfSatisfying(
                        MigrationFile.Read.class,
                        read -> assertThat(texts(read.migration())).containsExactly("select 1"));
    }

    private String refusal(String name, byte @Nullable [] content) throws IOException {
        Path path = directory.resolve(name);
        if (content != null) {
            Files.write(path, content);
        }
        MigrationFile file =
                new MigrationReader(InputStream.nullInputStream()).read(FoundFile.of(name, path), Tools.PLAIN, false);
        return ((MigrationFile.Refused) file).reason();
    }

    private static List<TransactionMode> modes(String text) {
        return read("1.sql", text).migration().units().stream().map(Unit::mode).toList();
    }

    private static List<String> texts(Migration migration) {
        return migration.units().stream()
                .flatMap(unit -> unit.statements().stream())
                .map(Statement::text)
                .toList();
    }

    private static MigrationFile.Read read(String path, String text) {
        return (MigrationFile.Read) MigrationReader.read(new SourceText(path, text), Tools.PLAIN, false);
    }
}
