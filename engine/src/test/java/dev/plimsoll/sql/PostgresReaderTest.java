package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresReaderTest {

    @Test
    void readsOnBehindAStatementItCannotRead() {
        List<Statement> statements =
                read("drop tabel a; drop table b; create table c (d int e);").statements();
        assertThat(statements).hasSize(3);
        assertThat(statements.get(0).changes()).singleElement().satisfies(change -> {
            assertThat(change).isInstanceOf(Unreadable.class);
            assertThat(((Unreadable) change).reason()).isEqualTo("expected a kind of object, found \"tabel\"");
            assertThat(change.range().column()).isEqualTo(6);
        });
        assertThat(statements.get(1).changes()).noneMatch(Unreadable.class::isInstance);
        assertThat(((Unreadable) statements.get(2).changes().get(0)).reason()).isEqualTo("expected \")\", found \"e\"");
    }

    @Test
    void givesEachActionItsPlaceAndASingleOneThatOfTheStatement() {
        String text = "alter table t add column a int, drop column b;\nalter table t drop column c;";
        List<Statement> statements = read(text).statements();
        assertThat(statements.get(0).changes())
                .extracting(change -> text(text, change))
                .containsExactly("add column a int", "drop column b");
        assertThat(statements.get(1).changes())
                .extracting(change -> text(text, change))
                .containsExactly("alter table t drop column c");
        assertThat(statements.get(0).changes().get(0)).isInstanceOf(AddColumn.class);
        assertThat(statements.get(0).changes().get(1)).isInstanceOf(DropColumn.class);
    }

    @Test
    void givesEachDroppedObjectItsPlace() {
        String text = "drop index concurrently a.b, c";
        List<SchemaChange> changes = read(text).statements().get(0).changes();
        assertThat(changes).extracting(change -> text(text, change)).containsExactly("a.b", "c");
        assertThat(changes)
                .allMatch(change -> ((DropIndex) change).concurrently() && ((DropIndex) change).siblings() == 2);
    }

    @Test
    void refusesNestingBeyondReason() {
        String deep = "select " + "(".repeat(100_000) + ";drop table t";
        assertThat(read(deep).statements())
                .hasSize(2)
                .first()
                .satisfies(statement ->
                        assertThat(statement.changes()).singleElement().isInstanceOf(Unreadable.class));
        String words = "select " + "case when ".repeat(100_000);
        assertThat(read(words).statements().get(0).changes()).singleElement().isInstanceOf(Unreadable.class);
    }

    @Test
    void tellsWhatPsqlWouldBringIn() {
        assertThat(read("\\i other.sql\n\\echo hi\n").statements())
                .extracting(statement -> statement.changes().get(0) instanceof Opaque)
                .containsExactly(true, false);
    }

    @Test
    void keepsComments() {
        assertThat(read("-- one\nselect 1; /* two */").comments()).hasSize(2);
    }

    @Test
    void readsAPartOfAFileWithItsPlacesInTheFile() {
        SourceText source = new SourceText("a.sql", "-- up\ndrop table a;\n-- down\ndrop table b;\n");
        List<Statement> statements =
                PostgresReader.read(source, 20, source.text().length()).statements();
        assertThat(statements)
                .singleElement()
                .satisfies(statement -> assertThat(statement.range().line()).isEqualTo(4));
    }

    private static Script read(String text) {
        return PostgresReader.read(new SourceText("a.sql", text));
    }

    private static String text(String text, SchemaChange change) {
        return text.substring(change.range().startOffset(), change.range().endOffset());
    }
}
