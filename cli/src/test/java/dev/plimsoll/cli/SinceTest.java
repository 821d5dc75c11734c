package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --since} on repositories as people have them. */
class SinceTest {

    private static final String ORDERS = "create table orders (id bigint primary key);\n";
    private static final String DROP = "drop table orders;\n";

    @TempDir
    Path folder;

    @Test
    void judgesWhatIsNewOnTheGroundOfAllThatIsNot() throws IOException {
        Path repository = repository("shop");
        write(repository, "1_orders.up.sql", ORDERS + "drop table old_orders;\n");
        commit(repository);
        write(repository, "2_sku.up.sql", "alter table orders add column sku text not null;\n");

        Result result = check(repository, "HEAD");

        assertThat(result.output())
                .contains("2_sku.up.sql:1:1", "1 file, 1 statement")
                .doesNotContain("1_orders.up.sql:");
    }

    @Test
    void judgesNothingWhereNothingIsNew() throws IOException {
        Path repository = repository("shop");
        write(repository, "1_orders.up.sql", DROP);
        commit(repository);

        Result result = check(repository, "merge-base");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("0 files");
    }

    @Test
    void looksAtWhatTheMainBranchHasGotMeanwhile() throws IOException {
        Path repository = repository("shop");
        write(repository, "1_orders.up.sql", ORDERS);
        commit(repository);
        git(repository, "checkout", "-q", "-b", "prices");
        write(repository, "2_price.up.sql", "alter table orders add column price numeric;\n");
        commit(repository);
        git(repository, "checkout", "-q", "main");
        write(repository, "2_sku.up.sql", "alter table orders add column sku text;\n");
        commit(repository);
        git(repository, "checkout", "-q", "prices");

        Result result = check(repository, "merge-base");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output().replaceAll("\\s+", " "))
                .contains("error[no-duplicate-version]: Version 2 is also that of 2_sku.up.sql, which the branch");
    }

    /** Drizzle runs all that is pending in one transaction; golang-migrate each file in its own. */
    @Test
    void holdsLocksOverAllFilesThatCommitTogether() throws IOException {
        Path repository = repository("shop");
        write(repository, "drizzle/meta/_journal.json", "{\"entries\": [{\"tag\": \"0000_a\"}]}");
        write(repository, "drizzle/0000_a.sql", ORDERS + "create table prices (id bigint primary key, sku text);\n");
        write(repository, "go/1_a.up.sql", ORDERS + "create table prices (id bigint primary key, sku text);\n");
        commit(repository);
        String entries = "{\"entries\": [{\"tag\": \"0000_a\"}, {\"tag\": \"0001_b\"}, {\"tag\": \"0002_c\"}]}";
        write(repository, "drizzle/meta/_journal.json", entries);
        String lock =
                "set lock_timeout = '2s';\nalter table orders add column sku text;\ncreate table notes (id bigint);\n";
        String scan = "create index prices_sku on prices (sku);\ncreate index notes_id on notes (id);\n";
        write(repository, "drizzle/0001_b.sql", lock);
        write(repository, "drizzle/0002_c.sql", scan);
        write(repository, "go/2_b.up.sql", lock);
        write(repository, "go/3_c.up.sql", scan);

        String pending = new Shell(repository)
                .run("check", ".", "--since", "HEAD")
                .output()
                .replaceAll("\\s+", " ");
        String one = new Shell(repository).run("check", ".").output();

        assertThat(pending)
                .contains("still holds ACCESS EXCLUSIVE on public.orders since line 2 of drizzle/0001_b.sql")
                .contains("drizzle/0002_c.sql:1:1 (database drizzle)")
                .doesNotContain("of go/2_b.up.sql")
                .as("a table of the same transaction")
                .doesNotContain("drizzle/0002_c.sql:2:1");
        assertThat(pending.split("require-lock-timeout]", -1))
                .as("the setting holds for the whole session, which go/3_c.up.sql has for itself")
                .hasSize(2);
        assertThat(one).doesNotContain("of drizzle/0001_b.sql");
    }

    /** Flyway shows it in the tests of its settings: one file outside of a transaction has the whole group run so. */
    @Test
    void holdsNoLockWhereOneOfAMixedGroupIsOutsideOfATransaction() throws IOException {
        Path repository = repository("shop");
        write(repository, "sql/V1__a.sql", ORDERS + "create table prices (id bigint primary key, sku text);\n");
        commit(repository);
        write(repository, "sql/V2__b.sql", "set lock_timeout = '2s';\nalter table orders add column sku text;\n");
        write(repository, "sql/V3__c.sql", "create index prices_sku on prices (sku);\n");
        String held = "still holds ACCESS EXCLUSIVE on public.orders";
        write(repository, "flyway.conf", "flyway.locations=filesystem:sql\nflyway.group=true\nflyway.mixed=true\n");

        assertThat(check(repository, "HEAD").output().replaceAll("\\s+", " ")).contains(held);

        write(repository, "sql/V4__d.sql", "vacuum prices;\n");

        Result mixed = check(repository, "HEAD");
        assertThat(mixed.output().replaceAll("\\s+", " ")).doesNotContain(held, "cannot run inside a transaction");
        assertThat(mixed.output()).contains("3 files, 4 statements", "sql/V3__c.sql:1:1");
    }

    /** Two folders of one tool in one database are two histories, of which each has its versions. */
    @Test
    void ordersEachFolderByItself() throws IOException {
        Path repository = repository("shop");
        write(repository, "plimsoll.yaml", "version: 1\ndatabases:\n  shop: { migrations: [tables, views] }\n");
        write(repository, "tables/1_orders.up.sql", ORDERS);
        write(repository, "tables/9_prices.up.sql", "create table prices (id bigint primary key);\n");
        write(repository, "views/1_orders.up.sql", "create view all_orders as select id from orders;\n");
        commit(repository);
        write(repository, "views/2_prices.up.sql", "create view all_prices as select id from prices;\n");

        Result result = check(repository, "HEAD");
        Result named = new Shell(repository).run("check", ".", "--since", "HEAD", "--tool", "golang-migrate");

        assertThat(result.output()).doesNotContain("no-duplicate-version", "no-out-of-order-version");
        assertThat(named.output()).doesNotContain("no-duplicate-version", "no-out-of-order-version");
        write(repository, "views/1_late.up.sql", "create view late as select id from prices;\n");
        assertThat(check(repository, "HEAD").output())
                .contains("no-duplicate-version")
                .doesNotContain("tables/1_orders");
    }

    @Test
    void tellsOfAnotherEngineWhereItsFilesAreNew() throws IOException {
        Path repository = repository("shop");
        write(repository, "mysql/1_orders.sql", "CREATE TABLE `orders` (`id` int);\n");
        write(repository, "postgres/1_orders.sql", ORDERS);
        commit(repository);
        write(repository, "postgres/2_gone.sql", DROP);

        assertThat(check(repository, "HEAD").output()).contains("no-drop-table").doesNotContain("unsupported-engine");

        write(repository, "mysql/2_gone.sql", DROP);

        assertThat(check(repository, "HEAD").output()).contains("unsupported-engine", "mysql/2_gone.sql:1:1");
    }

    @Test
    void readsDetachedHeadsAndLinkedWorkTrees() throws IOException {
        Path repository = repository("shop");
        write(repository, "1_orders.up.sql", ORDERS);
        commit(repository);
        git(repository, "worktree", "add", "-q", "--detach", "../linked");
        Path linked = folder.resolve("linked");
        write(linked, "2_gone.up.sql", DROP);

        Result result = check(linked, "main");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains("2_gone.up.sql:1:1", "1 file");
    }

    @Test
    void saysWhatToDoWhereTheBaseIsMissing() throws IOException {
        Path origin = repository("origin");
        write(origin, "1_orders.up.sql", ORDERS);
        commit(origin);
        write(origin, "2_sku.up.sql", DROP);
        commit(origin);
        git(folder, "clone", "-q", "--depth", "1", origin.toUri().toString(), "shallow");

        Result shallow = check(folder.resolve("shallow"), "HEAD~1");

        assertThat(shallow.exitCode()).isEqualTo(2);
        assertThat(shallow.errors()).contains("there is no revision \"HEAD~1\"", "git fetch --unshallow");
        String other = "7".repeat(40);
        assertThat(check(origin, other).errors()).contains("there is no revision \"" + other, "git fetch");
        assertThat(check(origin, "nowhere").errors()).contains("there is no revision \"nowhere\"", "git fetch");
        assertThat(check(origin, "nowhere").exitCode()).isEqualTo(2);
    }

    @Test
    void saysWhyARepositoryCannotBeRead() throws IOException {
        Path empty = repository("empty");
        write(empty, "1_orders.up.sql", ORDERS);
        assertThat(check(empty, "HEAD").errors()).contains("has no commit yet");
        assertThat(check(empty, "HEAD").exitCode()).isEqualTo(2);

        Path none = Files.createDirectory(folder.resolve("none"));
        write(none, "1_orders.up.sql", ORDERS);
        assertThat(check(none, "HEAD").errors()).contains("is in none");
        assertThat(check(none, "HEAD").exitCode()).isEqualTo(2);

        Path broken = Files.createDirectories(folder.resolve("broken/.git")).getParent();
        write(broken, "1_orders.up.sql", ORDERS);
        assertThat(check(broken, "HEAD").exitCode()).isEqualTo(2);
    }

    @Test
    void readsOrRefusesLongerObjectNames() throws IOException {
        Path repository = Files.createDirectory(folder.resolve("sha256"));
        git(repository, "init", "-q", "-b", "main", "--object-format=sha256");
        write(repository, "1_orders.up.sql", ORDERS);
        commit(repository);

        Result result = check(repository, "HEAD");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("cannot be read", "Leave --since out");
    }

    @Test
    void judgesTheChangesetsByWhichAChangelogGrows() throws IOException {
        Path repository = repository("shop");
        write(
                repository,
                "changelog.xml",
                changelog("1", "<dropTable tableName='one'/>").formatted("<include file='more.yaml'/>"));
        write(repository, "more.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 1, author: b, changes: [{dropTable: {tableName: two}}]}
                """);
        commit(repository);
        write(
                repository,
                "changelog.xml",
                changelog("1", "<dropTable  tableName = 'one' />")
                        .formatted(
                                "<include file='more.yaml'/><changeSet id='2' author='a'><dropTable tableName='three'/></changeSet>"));
        write(repository, "more.yaml", """
                databaseChangeLog:
                  - changeSet: {id: 1, author: b, changes: [{dropTable: {tableName: two, cascadeConstraints: true}}]}
                """);

        Result result = check(repository, "HEAD");

        assertThat(result.output())
                .contains(
                        "2 files, 2 statements",
                        "error[no-edited-migration]: Changeset more.yaml::1::b is edited",
                        "three")
                .doesNotContain("table one", "changelog.xml::1::a");
    }

    @Test
    void tellsWhatHasBecomeOfChangelogs() throws IOException {
        Path repository = repository("shop");
        write(
                repository,
                "changelog.xml",
                changelog("1", "<sqlFile path='one.sql'/>")
                        .formatted("<include file='old.xml'/><include file='gone.xml'/>"));
        write(repository, "one.sql", "SELECT 1;");
        write(repository, "old.xml", changelog("1", "<sql>SELECT 2</sql>").formatted(""));
        write(repository, "gone.xml", changelog("1", "<sql>SELECT 3</sql>").formatted(""));
        commit(repository);
        write(
                repository,
                "changelog.xml",
                changelog("1", "<sqlFile path='one.sql'/>").formatted("<include file='new.xml'/>"));
        write(repository, "one.sql", "SELECT 1 + 1;");
        Files.move(repository.resolve("old.xml"), repository.resolve("new.xml"));
        Files.delete(repository.resolve("gone.xml"));

        String output = check(repository, "HEAD").output().replaceAll("\\s+", " ");

        assertThat(output)
                .contains(
                        "error[no-edited-migration]: Changeset changelog.xml::1::a is edited",
                        "error[no-renamed-migration]: This changelog was old.xml",
                        "error[no-deleted-migration]: This migration is deleted")
                .doesNotContain("new.xml::1::a is");
    }

    /** The main branch has run its changesets before those of this branch, wherever a merge puts them. */
    @Test
    void runsChangesetsThatTheMainBranchHasGotMeanwhileBeforeNewOnes() throws IOException {
        Path repository = repository("shop");
        String include = "<include file='more.yaml'/>";
        write(repository, "changelog.xml", changelog("1", "<sql>SELECT 1</sql>").formatted(include));
        write(repository, "more.yaml", yaml("1", "CREATE TABLE prices (id bigint PRIMARY KEY)"));
        commit(repository);
        git(repository, "checkout", "-q", "-b", "notes");
        String ours = "<changeSet id='2' author='a'><sql>CREATE INDEX price_sku ON prices (sku)</sql></changeSet>"
                + "<changeSet id='3' author='a'><sql>CREATE INDEX note_sku ON notes (sku)</sql></changeSet>";
        write(repository, "changelog.xml", changelog("1", "<sql>SELECT 1</sql>").formatted(ours + include));
        commit(repository);
        git(repository, "checkout", "-q", "main");
        write(
                repository,
                "more.yaml",
                yaml("1", "CREATE TABLE prices (id bigint PRIMARY KEY)")
                        + yaml("2", "ALTER TABLE prices ADD COLUMN sku text").replace("databaseChangeLog:\n", "")
                        + "  - include: {file: notes.sql}\n");
        write(repository, "notes.sql", """
                --liquibase formatted sql
                --changeset c:1
                CREATE TABLE notes (id bigint, sku text);
                """);
        commit(repository);
        String main = revision(repository);
        git(repository, "checkout", "-q", "notes");

        String output = check(repository, "merge-base").output().replaceAll("\\s+", " ");

        assertThat(output)
                .contains(
                        "1 file, 2 statements",
                        "error[require-concurrent-index]: Building index price_sku",
                        "error[require-concurrent-index]: Building index note_sku",
                        "info[no-conflicting-migrations]: The branch that is compared with has got more@" + main
                                + ".yaml" + " meanwhile, which changes public.prices as well")
                .as("a table of the main branch, which has no key")
                .doesNotContain("require-primary-key")
                .doesNotContain("no-missing-column");
    }

    /** What was brought over from the main branch is new here, and so is not run twice. */
    @Test
    void tellsChangesetsOfBothBranchesApartFromThoseThatClash() throws IOException {
        Path repository = repository("shop");
        write(repository, "changelog.xml", logical("1", "<sql>SELECT 1</sql>"));
        commit(repository);
        git(repository, "checkout", "-q", "-b", "notes");
        write(repository, "ours.xml", logical("2", "<dropTable tableName='two'/>"));
        write(repository, "same.xml", logical("3", "<dropTable tableName='three'/>"));
        commit(repository);
        git(repository, "checkout", "-q", "main");
        write(repository, "theirs.xml", logical("2", "<dropTable tableName='other'/>"));
        write(repository, "same.xml", logical("3", "<dropTable tableName='three'/>"));
        commit(repository);
        String main = revision(repository);
        git(repository, "checkout", "-q", "notes");

        String output = check(repository, "merge-base").output().replaceAll("\\s+", " ");

        assertThat(output)
                .contains("error[no-duplicate-version]: Changeset shop::2::a is there twice, also in line 2 of theirs@"
                        + main)
                .doesNotContain("shop::3::a is there twice");
    }

    private static String revision(Path repository) throws IOException {
        return git(repository, "rev-parse", "HEAD").substring(0, 7);
    }

    private static String yaml(String id, String sql) {
        return "databaseChangeLog:\n  - changeSet: {id: " + id + ", author: b, changes: [{sql: {sql: '" + sql
                + "'}}]}\n";
    }

    private static String logical(String id, String change) {
        return changelog(id, change)
                .replace("xmlns", "logicalFilePath='shop' xmlns")
                .formatted("");
    }

    private static String changelog(String id, String change) {
        return "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'>\n<changeSet id='" + id
                + "' author='a'>" + change + "</changeSet>\n%s\n</databaseChangeLog>\n";
    }

    private static Result check(Path repository, String since) throws IOException {
        return new Shell(repository).run("check", ".", "--since", since);
    }

    private Path repository(String name) throws IOException {
        Path repository = Files.createDirectory(folder.resolve(name));
        git(repository, "init", "-q", "-b", "main");
        return repository;
    }

    private static void commit(Path repository) throws IOException {
        git(repository, "add", ".");
        git(repository, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "a change");
    }

    private static void write(Path repository, String file, String text) throws IOException {
        Path path = repository.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    static String git(Path where, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor()).as(output).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }
}
