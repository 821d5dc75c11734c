package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitterTest {

    @Test
    void cutsAtSemicolonsThatEndStatements() {
        assertThat(split("select ';'; -- ;\n/* ; */ select \";\"; ;; do $$ begin; end $$"))
                .containsExactly("select ';'", "select \";\"", "do $$ begin; end $$");
    }

    @Test
    void keepsTheBodyOfAStandardRoutineWhole() {
        assertThat(split("""
                create or replace function f() returns int language sql begin atomic
                  select case when true then 1 end; select t.end from t;
                end;
                begin; select 1; end;
                create procedure p() begin atomic; end; select 2""")).hasSize(6).last().isEqualTo("select 2");
    }

    @Test
    void keepsTheActionsOfARuleWhole() {
        assertThat(split("create or replace rule r as on insert to t do (delete from a; delete from b); select 1"))
                .containsExactly(
                        "create or replace rule r as on insert to t do (delete from a; delete from b)", "select 1");
    }

    @Test
    void doesNotLetAnOpenParenthesisSwallowTheFile() {
        assertThat(split("create table a (b int; create table c (d int);")).hasSize(2);
    }

    @Test
    void cutsAroundClientCommands() {
        assertThat(
                        split(
                                "\\echo hi; there\nselect 1 \\g\nselect 2\\; select 3;\ncopy t from stdin;\n1;2\n\\.\nselect 4"))
                .containsExactly(
                        "\\echo hi; there",
                        "select 1",
                        "\\g",
                        "select 2",
                        "\\;",
                        "select 3",
                        "copy t from stdin",
                        "select 4");
    }

    @Test
    void followsOtherDialects() {
        assertThat(split(
                        "delimiter //\ncreate trigger t begin a; b; end //\ndelimiter ;\nselect 1; select 2",
                        Dialect.MYSQL))
                .containsExactly("create trigger t begin a; b; end", "select 1", "select 2");
        assertThat(split("create table a(b int)\nGO\nselect 1; select 2", Dialect.SQL_SERVER))
                .containsExactly("create table a(b int)", "select 1", "select 2");
        assertThat(split("begin a; b; end;\n/\nselect 1; select 2", Dialect.ORACLE))
                .containsExactly("begin a; b; end;", "select 1", "select 2");
    }

    @Test
    void countsHowDeepParenthesesNest() {
        String text = "select ((1)), a[(1)]; select 1; select " + "(".repeat(100_000);
        Tokens tokens = lex(text, Dialect.POSTGRESQL);
        assertThat(Splitter.split(tokens, Dialect.POSTGRESQL))
                .extracting(Segment::depth)
                .containsExactly(2, 0, 100_000);
    }

    /** Whatever the text, statements lie in order, hold a token, and only terminators and client commands lie between. */
    @Test
    void losesNothing() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String text = SqlText.random(random, 40);
            for (Dialect dialect : Dialect.values()) {
                Tokens tokens = lex(text, dialect);
                int at = 0;
                for (Segment segment : Splitter.split(tokens, dialect)) {
                    assertThat(segment.first()).isBetween(at, segment.end() - 1);
                    assertTerminators(tokens, at, segment.first(), text);
                    at = segment.end();
                }
                assertTerminators(tokens, at, tokens.count(), text);
            }
        }
    }

    private static void assertTerminators(Tokens tokens, int from, int end, String text) {
        for (int i = from; i < end; i++) {
            assertThat(tokens.kind(i))
                    .as(text)
                    .isIn(TokenKind.SEMICOLON, TokenKind.DELIMITER, TokenKind.COPY_DATA, TokenKind.BATCH_COMMAND);
        }
    }

    private static List<String> split(String text) {
        return split(text, Dialect.POSTGRESQL);
    }

    private static List<String> split(String text, Dialect dialect) {
        Tokens tokens = lex(text, dialect);
        List<String> texts = new ArrayList<>();
        for (Segment segment : Splitter.split(tokens, dialect)) {
            texts.add(text.substring(tokens.start(segment.first()), tokens.end(segment.end() - 1)));
        }
        return texts;
    }

    private static Tokens lex(String text, Dialect dialect) {
        return Lexer.script(new SourceText("test.sql", text), 0, text.length(), dialect);
    }
}
