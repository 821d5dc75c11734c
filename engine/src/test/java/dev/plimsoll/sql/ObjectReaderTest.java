package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.Reindex;
import dev.plimsoll.model.LockMode;
import dev.plimsoll.model.MaintenanceChange.Cluster;
import dev.plimsoll.model.MaintenanceChange.Vacuum;
import dev.plimsoll.model.ObjectChange.CommentOn;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectChange.DropObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange.CreateRule;
import dev.plimsoll.model.RelationRuleChange.CreateTrigger;
import dev.plimsoll.model.SequenceChange.AlterSequence;
import dev.plimsoll.model.SequenceChange.CreateSequence;
import dev.plimsoll.model.SequenceOptions.OwnedBy;
import dev.plimsoll.model.SessionChange.SetParameter;
import dev.plimsoll.model.SessionChange.TransactionControl;
import dev.plimsoll.model.SessionChange.TransactionVerb;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.LockTable;
import dev.plimsoll.model.TableChange.TruncateTable;
import dev.plimsoll.model.TypeChange.AddEnumLabel;
import dev.plimsoll.model.TypeChange.CreateDomain;
import dev.plimsoll.model.TypeChange.CreateEnum;
import dev.plimsoll.model.ViewChange.CreateView;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectReaderTest {

    @Test
    void readsIndexes() {
        CreateIndex index = Changes.read("""
                create unique index concurrently if not exists i on only s.t using gin
                (a, lower(b) collate "C" text_ops desc nulls last, (c + 1)) include (d) nulls not distinct
                with (fastupdate = off) tablespace x where e is not null""", CreateIndex.class);
        assertThat(index)
                .matches(i -> i.unique() && i.concurrently() && i.ifNotExists() && i.only() && i.nullsNotDistinct());
        assertThat(index.keys().get(0).column()).isEqualTo("a");
        assertThat(index.keys().get(1))
                .matches(key -> key.descending()
                        && Boolean.FALSE.equals(key.nullsFirst())
                        && "text_ops".equals(key.operatorClass()));
        assertThat(Objects.requireNonNull(index.keys().get(2).expression()).text())
                .isEqualTo("c + 1");
        assertThat(Objects.requireNonNull(index.predicate()).notNullColumns()).containsExactly("e");
        assertThat(Changes.read("create index on t (a)", CreateIndex.class).name())
                .isNull();
        assertThat(Changes.read("reindex (concurrently) table t", Reindex.class).concurrently())
                .isTrue();
        assertThat(Changes.read("reindex (concurrently off) table t", Reindex.class)
                        .concurrently())
                .isFalse();
    }

    @Test
    void readsSequences() {
        CreateSequence sequence = Changes.read(
                "create sequence s as int increment -1 maxvalue 9223372036854775807 no minvalue cache 10 owned by a.b.c",
                CreateSequence.class);
        assertThat(sequence.options().increment()).isEqualTo(-1L);
        assertThat(sequence.options().maximum()).isEqualTo(Long.MAX_VALUE);
        assertThat(sequence.options().ownedBy()).isEqualTo(new OwnedBy(ObjectName.of("a", "b"), "c"));
        assertThat(Changes.read("alter sequence s owned by none", AlterSequence.class)
                        .options()
                        .ownedBy())
                .isEqualTo(OwnedBy.NOBODY);
    }

    @Test
    void readsViewsTypesAndDomains() {
        CreateView view = Changes.read(
                "create or replace view v (x) with (security_invoker) as select a from t with local check option",
                CreateView.class);
        assertThat(view.options()).isEqualTo(Map.of("security_invoker", "", "check_option", "local"));
        assertThat(view.query().text()).isEqualTo("select a from t");
        assertThat(Changes.read("create type s.mood as enum ('it''s', E'b')", CreateEnum.class)
                        .labels())
                .containsExactly("it's", "b");
        AddEnumLabel label = Changes.read("alter type mood add value if not exists 'x' before 'y'", AddEnumLabel.class);
        assertThat(label.before()).isTrue();
        assertThat(label.neighbour()).isEqualTo("y");
        CreateDomain domain = Changes.read(
                "create domain d as int default 5 not null constraint c check (value > 0)", CreateDomain.class);
        assertThat(domain.notNull()).isTrue();
        assertThat(domain.constraints())
                .singleElement()
                .satisfies(c -> assertThat(c.columns()).isEmpty());
    }

    @Test
    void readsTriggersAndRules() {
        CreateTrigger trigger = Changes.read(
                "create trigger g before insert or update of a on t for each row when (new.a > 0) execute function s.f('x')",
                CreateTrigger.class);
        assertThat(trigger.timing()).isEqualTo("before");
        assertThat(trigger.events()).containsExactly("insert", "update");
        assertThat(trigger.forEachRow()).isTrue();
        assertThat(trigger.function()).isEqualTo(ObjectName.of("s", "f"));
        assertThat(Changes.read(
                                "create rule r as on delete to t do instead (update t set a = 1; select 2)",
                                CreateRule.class)
                        .instead())
                .isTrue();
    }

    @Test
    void readsMaintenance() {
        assertThat(Changes.read("vacuum (full, analyze off) a, b", Vacuum.class))
                .matches(vacuum ->
                        vacuum.full() && !vacuum.analyze() && vacuum.tables().size() == 2);
        assertThat(Changes.read("cluster i on t", Cluster.class).index()).isEqualTo("i");
        assertThat(Changes.all("truncate a, only b restart identity cascade"))
                .allMatch(change -> ((TruncateTable) change).restartIdentity() && ((TruncateTable) change).cascade());
    }

    @ParameterizedTest
    @CsvSource({
        "access share,ACCESS_SHARE",
        "row share,ROW_SHARE",
        "row exclusive,ROW_EXCLUSIVE",
        "share update exclusive,SHARE_UPDATE_EXCLUSIVE",
        "share,SHARE",
        "share row exclusive,SHARE_ROW_EXCLUSIVE",
        "exclusive,EXCLUSIVE",
        "access exclusive,ACCESS_EXCLUSIVE"
    })
    void readsLockModes(String words, LockMode mode) {
        assertThat(Changes.read("lock table t in " + words + " mode nowait", LockTable.class)
                        .mode())
                .isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource({
        "begin read only,BEGIN",
        "start transaction,BEGIN",
        "end,COMMIT",
        "commit and chain,COMMIT",
        "abort,ROLLBACK",
        "rollback to savepoint s,ROLLBACK_TO_SAVEPOINT",
        "savepoint s,SAVEPOINT",
        "release s,RELEASE_SAVEPOINT",
        "prepare transaction 'x',PREPARE_TRANSACTION",
        "commit prepared 'x',COMMIT_PREPARED",
        "set transaction read only,SET_TRANSACTION"
    })
    void readsTransactionControl(String sql, TransactionVerb verb) {
        assertThat(Changes.read(sql, TransactionControl.class).verb()).isEqualTo(verb);
    }

    @Test
    void readsSettings() {
        SetParameter path = Changes.read("set local search_path to a, \"B\", 'c'", SetParameter.class);
        assertThat(path.local()).isTrue();
        assertThat(path.values()).containsExactly("a", "B", "c");
        assertThat(Changes.read("set role none", SetParameter.class).parameter())
                .isEqualTo("role");
        assertThat(Changes.read("set session lock_timeout = -1", SetParameter.class)
                        .values())
                .containsExactly("-1");
        assertThat(Changes.read("reset all", SetParameter.class).parameter()).isEqualTo("all");
    }

    @Test
    void readsOtherObjects() {
        assertThat(Changes.read(
                                "create extension if not exists e with schema s version '1.2' cascade",
                                CreateObject.class)
                        .options())
                .isEqualTo(Map.of("schema", "s", "version", "1.2", "cascade", "true"));
        assertThat(Changes.read("create publication p for table a, only s.b (x) where (y > 1)", CreateObject.class)
                        .relations())
                .containsExactly(ObjectName.of("a"), ObjectName.of("s", "b"));
        assertThat(Changes.all("create schema s create table t (a int) create view v as select 1"))
                .hasSize(3);
        assertThat(Changes.all("create schema s create view v as select * from t, u create table t (a int)"))
                .satisfiesExactly(
                        schema -> assertThat(schema).isInstanceOf(CreateObject.class),
                        view -> {
                            assertThat(((CreateView) view).view()).isEqualTo(ObjectName.of("s", "v"));
                            assertThat(((CreateView) view).query().reads())
                                    .containsExactly(ObjectName.of("s", "t"), ObjectName.of("u"));
                        },
                        table -> assertThat(((CreateTable) table).table()).isEqualTo(ObjectName.of("s", "t")));
        CommentOn comment = Changes.read("comment on column s.t.c is 'it''s'", CommentOn.class);
        assertThat(comment.name()).isEqualTo(ObjectName.of("s", "t"));
        assertThat(comment.member()).isEqualTo("c");
        assertThat(comment.text()).isEqualTo("it's");
        assertThat(Changes.all("drop schema if exists a, b cascade"))
                .allMatch(
                        change -> ((DropObject) change).kind() == ObjectKind.SCHEMA && ((DropObject) change).cascade());
        assertThat(Changes.read(
                                "create server s foreign data wrapper w options (password 'secret')",
                                CreateObject.class)
                        .toString())
                .doesNotContain("secret");
    }
}
