package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the text, the reader answers: statements in order, each with a change, every place inside the file. */
class ReaderFuzzTest {

    private static final List<String> PIECES = List.of(
            ";",
            "(",
            ")",
            "'",
            "$$",
            "$a$",
            "\"",
            "/*",
            "*/",
            "--",
            "\n",
            "\\",
            ",",
            "::",
            "\u0000",
            "😀",
            "begin atomic",
            "do $$ begin",
            "execute '",
            "end $$;",
            "into strict x",
            "E'\\",
            "U&'\\00",
            "[",
            "copy t from stdin;\n");

    @Test
    void survivesSpoiltText() throws Exception {
        run(4_000, 1);
    }

    @Test
    @Tag("exhaustive")
    void survivesMuchSpoiltText() throws Exception {
        run(100_000, 2);
    }

    private static void run(int rounds, long seed) throws Exception {
        Random random = new Random(seed);
        Mutants mutants = new Mutants(random, StatementForms.all());
        for (int round = 0; round < rounds; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(4); i >= 0; i--) {
                text.append(mutants.next());
                if (random.nextBoolean()) {
                    text.insert(random.nextInt(text.length() + 1), PIECES.get(random.nextInt(PIECES.size())));
                }
                text.append(random.nextInt(4) == 0 ? "\n" : ";\n");
            }
            String source = random.nextInt(3) == 0 ? "do $body$ begin " + text + " end $body$" : text.toString();
            check(PostgresReader.read(new SourceText("a.sql", source)).statements(), source, 0);
        }
    }

    private static void check(List<Statement> statements, String source, int from) {
        int at = from;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            assertThat(statement.index()).as(source).isEqualTo(i);
            assertThat(statement.changes()).as(source).isNotEmpty();
            inside(statement.range(), source);
            assertThat(statement.range().startOffset()).as(source).isGreaterThanOrEqualTo(at);
            at = statement.range().startOffset();
            for (SchemaChange change : statement.changes()) {
                inside(change.range(), source);
            }
            check(statement.body(), source, statement.range().startOffset());
        }
    }

    private static void inside(SourceRange range, String source) {
        assertThat(range.startOffset()).as(source).isBetween(0, source.length());
        assertThat(range.endOffset()).as(source).isBetween(range.startOffset(), source.length());
    }
}
