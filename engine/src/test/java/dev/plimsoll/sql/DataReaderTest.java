package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Condition;
import dev.plimsoll.model.DataChange.Copy;
import dev.plimsoll.model.DataChange.Delete;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Merge;
import dev.plimsoll.model.DataChange.Select;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SessionChange.SetParameter;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DataReaderTest {

    @Test
    void tellsReadFromWritten() {
        Update update = Changes.read(
                "update s.t set a = 1, (b, c) = (select x, y from u) from v where t.id = v.id", Update.class);
        assertThat(update.table()).isEqualTo(ObjectName.of("s", "t"));
        assertThat(update.columns()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(update.reads()).containsExactlyInAnyOrder(ObjectName.of("u"), ObjectName.of("v"));
        assertThat(update.writes()).containsExactly(ObjectName.of("s", "t"));
        assertThat(update.where().text()).isEqualTo("t.id = v.id");
        assertThat(Changes.read("delete from t using u", Delete.class).where()).isNull();
        Insert insert = Changes.read("insert into t (a) select f(b) from u on conflict do nothing", Insert.class);
        assertThat(insert.fromQuery()).isTrue();
        assertThat(insert.columns()).containsExactly("a");
        assertThat(insert.onConflict()).isTrue();
        assertThat(insert.functions()).containsExactly(ObjectName.of("f"));
        Merge merge = Changes.read("merge into t using u on t.a = u.a when matched then delete", Merge.class);
        assertThat(merge.reads()).containsExactly(ObjectName.of("u"));
    }

    @Test
    void tellsWhatAConditionAsksOfRows() {
        Condition fill = where("update t set a = 1 where a is null and b is not null");
        assertThat(fill.nullColumns()).containsExactly("a");
        assertThat(fill.notNullColumns()).containsExactly("b");
        assertThat(fill.constants()).isFalse();
        assertThat(where("update t set a = 1 where a is null and id < 5").constants())
                .isTrue();
        assertThat(where("update t set a = 1 where id in (select id from t limit 9)")
                        .constants())
                .isTrue();
        assertThat(where("update t set a = 1 where id is not null").onlyAsksForValues())
                .isTrue();
        assertThat(where("update t set a = 1 where id is not null or b").onlyAsksForValues())
                .isFalse();
        assertThat(where("update t set a = 1 where b <> null or c = 2").comparesNull())
                .isTrue();
        assertThat(where("update t set a = null where b = 2").comparesNull()).isFalse();
        assertThat(where("update t set a = 1 from u where u.id = 5").ofTarget()).isFalse();
        assertThat(where("update s.t x set a = 1 from u where u.id = x.id").ofTarget())
                .isTrue();
        assertThat(where("update t set a = 1 from u where id = 5").ofTarget()).isTrue();
        assertThat(Changes.read("merge into t using u on u.id = 5 when matched then delete", Merge.class)
                        .on()
                        .ofTarget())
                .isFalse();
        assertThat(Changes.read("merge into t using u on true when matched then delete", Merge.class)
                        .on())
                .isNull();
    }

    private static Condition where(String update) {
        return Objects.requireNonNull(Changes.read(update, Update.class).where());
    }

    @Test
    void keepsColumnsAndNumbersOfRows() {
        Insert insert = Changes.read("insert into t (id, name) values (1, 'a'), (7, f(9)), (-3, '8')", Insert.class);
        assertThat(insert.columns()).containsExactly("id", "name");
        assertThat(insert.numbers()).containsExactly(Map.entry(0, 7L));
        assertThat(Changes.read("insert into t values (99999999999999999999)", Insert.class)
                        .numbers())
                .containsEntry(0, Long.MAX_VALUE);
        assertThat(Changes.read("insert into t (a, b, a) values (1, 2, 3)", Insert.class)
                        .repeated())
                .isEqualTo("a");
        assertThat(Changes.read("update t set a[1] = 1, a[2] = 2, (b, c) = (1, 2)", Update.class)
                        .repeated())
                .isNull();
        assertThat(Changes.read("update t set a = 1, (b, a) = (1, 2)", Update.class)
                        .repeated())
                .isEqualTo("a");
    }

    @Test
    void looksThroughCommonTableExpressions() {
        Select select = Changes.read("""
                with moved as (delete from a returning *), n as (select * from b), a2 as (insert into c select * from moved)
                select * from n, d, (with n2 as (select 1 from n) select * from n2) x""", Select.class);
        assertThat(select.reads()).containsExactlyInAnyOrder(ObjectName.of("b"), ObjectName.of("d"));
        assertThat(select.writes()).containsExactlyInAnyOrder(ObjectName.of("a"), ObjectName.of("c"));
        assertThat(Changes.read("with t as (select * from t) select * from t", Select.class)
                        .reads())
                .containsExactly(ObjectName.of("t"));
        assertThat(Changes.read("with recursive t as (select 1 union select * from t) select * from t", Select.class)
                        .reads())
                .isEmpty();
    }

    @Test
    void readsLockingAndSettings() {
        assertThat(Changes.read("select * from t for no key update skip locked", Select.class)
                        .locking())
                .isTrue();
        assertThat(Changes.read("select 1", Select.class).locking()).isFalse();
        SetParameter setting =
                Changes.read("SELECT pg_catalog.set_config('search_path', '', false);", SetParameter.class);
        assertThat(setting.parameter()).isEqualTo("search_path");
        assertThat(setting.values()).containsExactly("");
    }

    @Test
    void readsExplainAndCopy() {
        assertThat(Changes.read("explain delete from t", Select.class).writes()).isEmpty();
        assertThat(Changes.all("explain (analyze) delete from t")).first().isInstanceOf(Delete.class);
        assertThat(Changes.all("explain (analyze off) delete from t")).first().isInstanceOf(Select.class);
        Copy copy = Changes.read("copy t from program 'x'", Copy.class);
        assertThat(copy.program()).isTrue();
        assertThat(copy.into()).isTrue();
        assertThat(Changes.read("copy (select * from t) to '/x'", Copy.class))
                .matches(out -> out.serverFile() && out.reads().contains(ObjectName.of("t")));
    }
}
