package dev.plimsoll.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Execution;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.Statement;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proposal repeats the statement, and must not repeat the secret in it. */
class SecretCoverTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create role app login password 'hunter2-é'",
                "alter role app password 'hunter2-é' valid until '2030-01-01'",
                "create subscription s connection 'host=db.shop user=app password=hunter2-é' publication p",
                "select dblink('postgres://app:hunter2-é@db.shop.internal/shop')",
                "create user mapping for app server s options (user 'app', password 'hunter2-é')"
            })
    void coversPasswordsOfTheStatement(String sql) {
        assertThat(proposed(sql, sql + ";\n-- once more: " + sql))
                .doesNotContain("hunter2")
                .contains("*********")
                .startsWith(sql.substring(0, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ghp_k3Jq9ZtW1xVb7RmY5cHd2LsF8gPn4TaE6uQo", "AKIA2E0A8F3B244C9986"})
    void coversTokensWhereverTheyCameFrom(String token) {
        assertThat(proposed("select 1", "alter table t alter column c set default '" + token + "'"))
                .isEqualTo("alter table t alter column c set default '" + "*".repeat(token.length()) + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter table orders alter column note set default 'password'", "create role app login"})
    void leavesTheRestAsItIs(String sql) {
        assertThat(proposed(sql, sql)).isEqualTo(sql);
    }

    private static String proposed(String sql, String step) {
        Statement statement = PostgresReader.read(new SourceText("a.sql", "\n" + sql + ";"), 0, sql.length() + 2)
                .statements()
                .get(0);
        SaferForm form = new SaferForm(
                "advice", SaferForm.Placement.INSTEAD, List.of(new Step(Execution.MIGRATION, "title", step)));
        return SecretCover.over(form, statement).steps().get(0).sql();
    }
}
