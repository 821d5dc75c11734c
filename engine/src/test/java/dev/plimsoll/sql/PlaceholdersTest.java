package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.UnreadChange.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table {{ index .Options \"Namespace\" }}.users (id int)",
                "create table ${schema}.users (id int)",
                "create table ${flyway:defaultSchema}.${prefix}users (id int)",
                "create table \"{{ index .Options \"Namespace\" }}\".\"users\" (id int)",
                "create table app_{{ .env }}_data.users{{ .suffix }} (id int)",
            })
    void aPlaceholderStandsForAName(String sql) {
        assertThat(read(sql)).isInstanceOf(CreateTable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table { (id int)", "create table {{ x\n}} (id int)", "create table ${", "{{{{{{{{"})
    void aBraceThatIsNoneIsRefused(String sql) {
        assertThat(read(sql)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aPlaceholderKeepsItsCaseAndNeedsNoQuotes() {
        CreateTable table = (CreateTable) read("create table {{ index .Options \"Namespace\" }}.Users (id int)");

        assertThat(table.table().sql()).isEqualTo("{{ index .Options \"Namespace\" }}.users");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{x}}; drop table y", "{{x", "a b{{x}}", "{{a;b}}", "${x}\"y"})
    void aNameThatOnlyLooksLikeAPlaceholderIsQuoted(String name) {
        assertThat(Identifiers.quote(name)).startsWith("\"").endsWith("\"");
    }

    @Test
    void manyStrayBracesTakeLinearTime() {
        assertThat(read("${".repeat(500_000))).isInstanceOf(Unreadable.class);
    }

    private static SchemaChange read(String sql) {
        return PostgresReader.read(new SourceText("a.sql", sql))
                .statements()
                .get(0)
                .changes()
                .get(0);
    }
}
