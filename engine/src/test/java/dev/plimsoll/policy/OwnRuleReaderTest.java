package dev.plimsoll.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.evaluate.own.OwnRule;
import dev.plimsoll.model.CannotRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a rule is told with line, column and what was meant. */
class OwnRuleReaderTest {

    private static final String HEAD = "id: require-x\ntitle: T\nseverity: error\nmessage: \"{t.name}\"\nwhen:\n";

    private static OwnRule read(String text) {
        return new OwnRuleReader(TestCatalog.load()).read("r.yaml", text);
    }

    private static void refused(String when, String message) {
        assertThatThrownBy(() -> read(HEAD + when))
                .as(when)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(message);
    }

    @Test
    void aRuleIsRead() {
        OwnRule rule = read(HEAD + "  - table: t\n  - not: { column: c, where: { table: $t.full-name, name: x } }\n");

        assertThat(rule.id()).isEqualTo("require-x");
        assertThat(rule.card().pack()).isEqualTo("own");
        assertThat(rule.clauses()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            - tabel: t                                   | r.yaml:6:5: unknown kind of facts "tabel"; did you mean "table"?
            - table: t\\n  where: { nam: x }              | r.yaml:7:14: a table has no property "nam"; did you mean "name"?
            - table: t\\n  where: { name: { match: x } }  | r.yaml:7:22: unknown comparison "match"
            - table: t\\n  where: { columns: x }          | "columns" is a list: compare it by contains
            - table: t\\n  where: { name: { size: 1 } }   | "name" is no list
            - table: t\\n  where: { name: { less: 1 } }   | "name" is no number
            - table: t\\n  where: { partition: maybe }    | "maybe" must be true or false
            - table: t\\n  where: { name: ~ }             | exists: false
            - table: t\\n  where: { name: { matches: "(" } } | no regular expression
            - table: t\\n  where: { name: $u.name }       | no fact before this one is named "u"
            - table: t\\n  where: { name: $t.nam }        | a table has no property "nam"
            - table: t\\n- column: c                      | r.yaml:7:5: say which column belongs to "t"
            - table: t\\n- not: { column: c, where: { name: { not: $t.name } } } | say which column belongs to "t"
            - table: t\\n- change: e\\n  where: { table: $t.full-name } | a change is never judged together with a table
            - table: t\\n- count: { column: c, where: { table: $t.full-name } } | "count" needs one of
            - not: { table: t }                          | the first item of "when" says what findings are about
            - table: T                                   | needs a name by which the message refers to it
            - table: t\\n- table: t\\n  where: { name: $t.name } | is the name of two facts
            - table: u                                   | the message names "t", which "when" does not bind
            - table: t\\n  where: { any-of: x }           | "any-of" must be a list
            """)
    void aMistakeIsToldWhereItStands(String when, String message) {
        refused("  " + when.strip().replace("\\n", "\n  ") + "\n", message.strip());
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> read("id: A\nseverity: fatal\nwhen: []\nextra: 1\n"))
                .hasMessageContaining("r.yaml:1:5: an id is words in lower case")
                .hasMessageContaining("r.yaml:2:11: \"severity\" must be one of")
                .hasMessageContaining("r.yaml:3:7: \"when\" must be a list")
                .hasMessageContaining("r.yaml:4:1: unknown key \"extra\"")
                .hasMessageContaining("\"message\" is missing");
    }

    @Test
    void aRuleIsBounded() {
        refused(
                "  - table: t\n    where: { name: { matches: \"" + "a".repeat(201) + "\" } }\n",
                "more than 200 characters");
        refused("  - table: t\n    where: { name: { matches: \"((a{99}){99}){99}\" } }\n", "more than 500 parts");
        refused("  - table: t\n    where: { columns: &a { any: { any: *a } } }\n", "4 deep at most");
        refused("  - table: t\n    where: &a { any-of: [*a] }\n", "60 conditions at most");
        refused("  - table: t\n    where: { name: { not: a, not: b } }\n", "the key \"not\" is given twice");
        refused("  - table: t\n" + "  - exists: { role: }\n".repeat(6), "more than 6 items");
        refused(
                "  - table: t\n    where:\n      any-of:\n" + "        - name: x\n".repeat(60),
                "60 conditions at most");
        assertThatThrownBy(() -> read("#" + "x".repeat(70_000))).hasMessageContaining("which no rule needs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abc|3",
                "a{3}|3",
                "(ab){3}|6",
                "(a{10}b){10}|110",
                "[a-z]{2,30}_id|33",
                "\\d{4}-\\d{2}|7",
                "x{2,}|2",
                "[]a]{5}|5",
                "a\\{3}|4"
            })
    void aPatternIsAsLargeAsItsRepetitionsMakeIt(String pattern, long size) {
        assertThat(PatternSize.of(pattern)).isEqualTo(size);
    }

    @Test
    void theSchemaNamesEveryKeyOfARule() {
        assertThat(OwnRuleSchema.text())
                .contains("\"id\"", "\"title\"", "\"severity\"", "\"message\"", "\"help\"", "\"docs\"", "\"controls\"")
                .contains("\"where-table\"", "\"full-name\"", "\"not-matches\"", "\"clause-count\"");
    }
}
