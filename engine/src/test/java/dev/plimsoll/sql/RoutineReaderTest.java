package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RoutineChange.AlterRoutine;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.RoutineChange.DropRoutine;
import dev.plimsoll.model.RoutineChange.RunBlock;
import dev.plimsoll.model.RoutineChange.Volatility;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TypeName;
import dev.plimsoll.model.UnreadChange.Opaque;
import dev.plimsoll.model.UnreadChange.Unreadable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutineReaderTest {

    @Test
    void readsTheSignatureAndOptions() {
        CreateRoutine routine = Changes.read("""
                create or replace function app.f(a int, out b text, inout c int[] default '{}', variadic d text[])
                returns record language plpgsql stable strict security definer
                set search_path = app, pg_temp set x from current as $$begin end$$""", CreateRoutine.class);
        assertThat(routine.routine()).isEqualTo(ObjectName.of("app", "f"));
        assertThat(routine.replace()).isTrue();
        assertThat(routine.arguments())
                .containsExactly(
                        TypeName.of("int4"),
                        new TypeName(null, "int4", List.of(), 1),
                        new TypeName(null, "text", List.of(), 1));
        assertThat(routine.volatility()).isEqualTo(Volatility.STABLE);
        assertThat(routine.strict()).isTrue();
        assertThat(routine.securityDefiner()).isTrue();
        assertThat(routine.settings()).isEqualTo(Map.of("search_path", "app, pg_temp", "x", ""));
        assertThat(routine.body()).isEqualTo("begin end");
    }

    @Test
    void readsAlterAndDrop() {
        AlterRoutine alter = Changes.read("alter function f(int) immutable set a = 1", AlterRoutine.class);
        assertThat(alter.volatility()).isEqualTo(Volatility.IMMUTABLE);
        assertThat(alter.securityDefiner()).isNull();
        assertThat(Changes.read("drop function if exists f(a int, out b text)", DropRoutine.class)
                        .arguments())
                .containsExactly(TypeName.of("int4"));
        assertThat(Changes.read("drop function f", DropRoutine.class).arguments())
                .isNull();
    }

    @Test
    void readsStatementsOfABlockWithTheirPlaces() {
        String sql = """
                do $$
                declare n int := (select count(*) from a);
                begin
                  if not exists (select 1 from b) then
                    drop table c;
                  end if;
                  insert into d (x) values (1) returning id into n;
                  for r in select * from e loop update f set g = r.g; end loop;
                exception when others then delete from h where i;
                end $$""";
        Statement block = Changes.statement(sql);
        assertThat(block.changes().get(0)).isInstanceOf(RunBlock.class);
        assertThat(block.body())
                .extracting(statement -> (Object) statement.changes().get(0).getClass())
                .containsExactly(
                        Select.class,
                        Select.class,
                        DropTable.class,
                        Insert.class,
                        Select.class,
                        Update.class,
                        Delete.class);
        assertThat(block.body()).extracting(Statement::index).containsExactly(0, 1, 2, 3, 4, 5, 6);
        Statement drop = block.body().get(2);
        assertThat(drop.text()).isEqualTo("drop table c");
        assertThat(drop.range().line()).isEqualTo(5);
        assertThat(drop.range().column()).isEqualTo(5);
    }

    @Test
    void findsPlacesInABodyWithDoubledQuotes() {
        String sql = "do 'begin perform ''x''; drop table \"A\"; end'";
        Statement drop = Changes.statement(sql).body().get(1);
        assertThat(sql.substring(drop.range().startOffset(), drop.range().endOffset()))
                .isEqualTo("drop table \"A\"");
    }

    @Test
    void readsSqlBodiesOfBothKinds() {
        assertThat(Changes.statement(
                                "create function f() returns int language sql as $$ update a set b = 1; select 2 $$")
                        .body())
                .hasSize(2);
        assertThat(Changes.statement("create function f() returns int begin atomic select 1; delete from a; end")
                        .body())
                .extracting(statement -> (Object) statement.changes().get(0).getClass())
                .containsExactly(Select.class, Delete.class);
        assertThat(Changes.statement("create function f() returns int return (select max(x) from a)")
                        .body())
                .singleElement()
                .satisfies(statement -> assertThat(((Select) statement.changes().get(0)).reads())
                        .containsExactly(ObjectName.of("a")));
        assertThat(Changes.statement("create function f() returns int language c as 'obj', 'sym'")
                        .body())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "execute 'create index i on t (a)';",
                "execute $q$create index i on t (a)$q$;",
                "execute 'create index ' || 'i on t (a)';",
                "execute format('create index %I on %s (a)', 'i', 't');",
                "execute format('create index %2$I on %1$s (a)', 't', 'i');",
                "execute ('create index ' || quote_ident('i')) || ' on t (a)' using x;"
            })
    void readsWhatExecuteWillRunWhereTheTextTells(String execute) {
        List<Statement> body =
                Changes.statement("do $$ begin " + execute + " end $$").body();
        assertThat(body).singleElement().satisfies(statement -> {
            CreateIndex index = (CreateIndex) statement.changes().get(0);
            assertThat(index.name()).isEqualTo("i");
            assertThat(index.table()).isEqualTo(ObjectName.of("t"));
        });
    }

    @Test
    void knowsThePlaceOfAValueThatIsPutIn() {
        List<Statement> body = Changes.statement("do $$ begin execute format('delete from t where a = %L', v); end $$")
                .body();
        assertThat(((Delete) body.get(0).changes().get(0)).where().text()).isEqualTo("a = ''");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "execute statement;",
                "execute 'drop table ' || name;",
                "execute format('drop table %I', name);",
                "for r in execute 'select ' || x loop end loop;",
                "return query execute q;",
                "open c for execute q;"
            })
    void saysWhatItCannotKnow(String execute) {
        List<Statement> body =
                Changes.statement("do $$ begin " + execute + " end $$").body();
        assertThat(body)
                .singleElement()
                .satisfies(statement -> assertThat(statement.changes().get(0)).isInstanceOf(Opaque.class));
    }

    @Test
    void reportsWhatItCannotReadInABodyAndGoesOn() {
        List<Statement> body = Changes.statement("do $$ begin drop tabel a; drop table b; end $$")
                .body();
        assertThat(body.get(0).changes().get(0)).isInstanceOf(Unreadable.class);
        assertThat(body.get(1).changes().get(0)).isInstanceOf(DropTable.class);
    }

    @Test
    void boundsBodiesInBodies() {
        StringBuilder sql = new StringBuilder("drop table t");
        for (int i = 0; i < 40; i++) {
            sql.insert(0, "do $a" + i + "$ begin ").append("; end $a" + i + "$");
        }
        assertThat(Changes.statement(sql.toString()).changes().get(0)).isInstanceOf(RunBlock.class);
    }

    @Test
    void saysThatABlockInAnotherLanguageIsNotRead() {
        assertThat(Changes.all("do language plpython3u 'x = 1'"))
                .hasSize(2)
                .last()
                .isInstanceOf(Opaque.class);
    }
}
