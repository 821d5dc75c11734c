package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            select                    ~ WORD
            "a ""b"" c"                ~ QUOTED_NAME
            U&"d\\0061t"              ~ UNICODE_NAME
            'it''s'                   ~ STRING
            'back\\'                  ~ STRING
            E'it\\'s'                 ~ ESCAPE_STRING
            e'\\\\'                   ~ ESCAPE_STRING
            u&'\\0441'                ~ UNICODE_STRING
            b'01'                     ~ BIT_STRING
            X'1F'                     ~ BIT_STRING
            n'x'                      ~ NATIONAL_STRING
            $$a'b$$                   ~ DOLLAR_STRING
            $f$ $$ $g$ $f$            ~ DOLLAR_STRING
            $é1$ x $é1$               ~ DOLLAR_STRING
            42                        ~ INTEGER
            1_000                     ~ INTEGER
            0xFF_ff                   ~ INTEGER
            0b01                      ~ INTEGER
            0o17                      ~ INTEGER
            4.2                       ~ DECIMAL
            4.                        ~ DECIMAL
            .5                        ~ DECIMAL
            1e10                      ~ DECIMAL
            1.5e-3                    ~ DECIMAL
            $1                        ~ PARAMETER
            a$b                       ~ WORD
            größe                     ~ WORD
            😀x                       ~ WORD
            ::                        ~ CAST
            :=                        ~ ASSIGN
            =>                        ~ ARROW
            ..                        ~ DOT_DOT
            <>                        ~ OPERATOR
            @-                        ~ OPERATOR
            ->>                       ~ OPERATOR
            """)
    void readsOneTokenWhole(String text, TokenKind kind) {
        Tokens tokens = lex(text);
        assertThat(tokens.count()).isOne();
        assertThat(tokens.kind(0)).isEqualTo(kind);
        assertThat(tokens.text(0)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            a.b                 ~ a|.|b
            1..10               ~ 1|..|10
            a=-1                ~ a|=|-|1
            a<-1                ~ a|<|-|1
            a@-1                ~ a|@-|1
            a*-- b              ~ a|*
            a/*+*/b             ~ a|b
            a+/*/* */ */-b      ~ a|+|-|b
            x::int[]            ~ x|::|int|[|]
            'a' 'b'             ~ 'a'|'b'
            e 'x'               ~ e|'x'
            $1,$2               ~ $1|,|$2
            a[1:2]              ~ a|[|1|:|2|]
            f(a=>1)             ~ f|(|a|=>|1|)
            -.5                 ~ -|.5
            """)
    void cutsWherePostgresCuts(String text, String expected) {
        assertThat(String.join("|", texts(lex(text)))).isEqualTo(expected);
    }

    @Test
    void joinsStringPiecesKeptApartByALineEnd() {
        assertThat(texts(lex("'a'\n  -- why\r\n 'b' 'c'"))).containsExactly("'a'\n  -- why\r\n 'b'", "'c'");
        assertThat(texts(lex("E'a'\n'\\''x"))).containsExactly("E'a'\n'\\''", "x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            'never         ~ quoted string without end
            E'never\\'     ~ quoted string without end
            'a' x 'never   ~ quoted string without end
            "never         ~ quoted name without end
            ""             ~ quoted name of no length
            $a$ never $b$  ~ dollar-quoted string without end
            /* /* never */ ~ comment without end
            1a             ~ letters after a number
            1.5x           ~ letters after a number
            $1a            ~ letters after the number of a parameter
            {              ~ unexpected character
            $              ~ unexpected character
            """)
    void marksWhatIsNoToken(String text, String problem) {
        Tokens tokens = lex(text);
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            if (tokens.kind(i) == TokenKind.ERROR) {
                problems.add(tokens.problem(i));
            }
        }
        assertThat(problems).containsExactly(problem);
    }

    @Test
    void keepsCommentsWithTheirPlaces() {
        Tokens tokens = lex("a -- one\r\n/* two\n/* three */ */ b");
        assertThat(tokens.comments())
                .extracting(range -> range.line() + ":" + range.column())
                .containsExactly("1:3", "2:1");
        assertThat(tokens.comments().get(1).endLine()).isEqualTo(3);
        assertThat(texts(tokens)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @EnumSource(Keyword.class)
    void knowsEveryKeywordInAnyCase(Keyword keyword) {
        String word = keyword.name();
        assertThat(lex(word).keyword(0)).isEqualTo(keyword);
        assertThat(lex(word.toLowerCase(java.util.Locale.ROOT)).keyword(0)).isEqualTo(keyword);
        assertThat(lex('"' + word + '"').keyword(0)).isNull();
        assertThat(lex(word + "x").keyword(0)).isNotEqualTo(keyword);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ſelect", "tabLe_", "taKle", "İn"})
    void takesNoOtherWordForAKeyword(String word) {
        assertThat(lex(word).keyword(0)).isNull();
    }

    @Test
    void keepsPsqlCommandsAndCopyDataApart() {
        Tokens tokens = lex("""
                \\set ON_ERROR_STOP on
                COPY t (a) FROM stdin; -- rows
                it's 'data; "here
                \\.
                select 1 \\gset
                select 2;
                """);
        assertThat(kinds(tokens))
                .containsSubsequence(TokenKind.META_COMMAND, TokenKind.COPY_DATA, TokenKind.META_COMMAND);
        assertThat(texts(tokens))
                .contains("\\set ON_ERROR_STOP on", "it's 'data; \"here\n\\.", "\\gset")
                .endsWith("select", "2", ";");
    }

    @Test
    void readsOnWhereCopyDataHasNoEnd() {
        assertThat(texts(lex("copy t from stdin;\ndrop table t;"))).containsSubsequence("drop", "table", "t");
    }

    @Test
    void readsCodeWithoutClientCommands() {
        SourceText source = new SourceText("f", "x \\g y");
        assertThat(kinds(Lexer.code(source, 0, 6, Dialect.POSTGRESQL, 1)))
                .containsExactly(TokenKind.WORD, TokenKind.ERROR, TokenKind.WORD, TokenKind.WORD);
    }

    @Test
    void staysInsideItsRegion() {
        SourceText source = new SourceText("f", "a 'b' c");
        assertThat(texts(Lexer.code(source, 2, 4, Dialect.POSTGRESQL, 1))).containsExactly("'b");
        assertThat(Lexer.code(source, 2, 4, Dialect.POSTGRESQL, 1).kind(0)).isEqualTo(TokenKind.ERROR);
    }

    @Test
    void followsTheHabitsOfOtherDialects() {
        assertThat(texts(lex("`a``b` 'it\\'s' \"text\" 1--1 # c\n@v", Dialect.MYSQL)))
                .containsExactly("`a``b`", "'it\\'s'", "\"text\"", "1", "-", "-", "1", "@v");
        assertThat(texts(lex("[a]]b] @@x\nGO\nselect 1", Dialect.SQL_SERVER)))
                .containsExactly("[a]]b]", "@@x", "GO", "select", "1");
        assertThat(kinds(lex("a / b\n/\nc", Dialect.ORACLE))).contains(TokenKind.OPERATOR, TokenKind.BATCH_COMMAND);
        assertThat(kinds(lex("delimiter //\nselect 1; //\n", Dialect.MYSQL)))
                .startsWith(TokenKind.BATCH_COMMAND)
                .endsWith(TokenKind.SEMICOLON, TokenKind.DELIMITER);
    }

    /** Whatever the text, tokens and comments lie in order, do not overlap, and leave only white space between them. */
    @Test
    void losesNothing() {
        Random random = new Random(20261122);
        for (int round = 0; round < 20_000; round++) {
            String text = SqlText.random(random, 30);
            for (Dialect dialect : Dialect.values()) {
                Tokens tokens = lex(text, dialect);
                boolean[] covered = new boolean[text.length()];
                for (int i = 0; i < tokens.count(); i++) {
                    cover(covered, tokens.start(i), tokens.end(i), text);
                }
                tokens.comments().forEach(comment -> cover(covered, comment.startOffset(), comment.endOffset(), text));
                for (int i = 0; i < covered.length; i++) {
                    assertThat(covered[i] || Characters.isSpace(text.charAt(i)))
                            .as("%s: offset %d of <%s>", dialect, i, text)
                            .isTrue();
                }
            }
        }
    }

    private static void cover(boolean[] covered, int start, int end, String text) {
        assertThat(start).as(text).isLessThan(end);
        for (int i = start; i < end; i++) {
            assertThat(covered[i]).as("offset %d of <%s> twice", i, text).isFalse();
            covered[i] = true;
        }
    }

    private static Tokens lex(String text) {
        return lex(text, Dialect.POSTGRESQL);
    }

    private static Tokens lex(String text, Dialect dialect) {
        return Lexer.script(new SourceText("test.sql", text), 0, text.length(), dialect);
    }

    private static List<String> texts(Tokens tokens) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            texts.add(tokens.text(i));
        }
        return texts;
    }

    private static List<TokenKind> kinds(Tokens tokens) {
        List<TokenKind> kinds = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            kinds.add(tokens.kind(i));
        }
        return kinds;
    }
}
