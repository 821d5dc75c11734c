package dev.plimsoll.schema;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.RowPolicy;
import dev.plimsoll.model.SchemaDifference;
import dev.plimsoll.model.SchemaDifference.Fate;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares a table with what it was. What it inherits is its parent's. */
final class TableComparison {

    private final Table before;
    private final @Nullable Table between;
    private final Table after;
    private final List<SchemaDifference> differences = new ArrayList<>();

    /** @param between the table when it had changed and was not restored yet; null where there was none */
    TableComparison(Table before, @Nullable Table between, Table after) {
        this.before = before;
        this.between = between;
        this.after = after;
    }

    List<SchemaDifference> differences() {
        compare("column ", Table::columns, column -> column.inherited() ? null : column.name(), this::column);
        compareAlike("constraint ", Table::constraints, TableComparison::name, TableComparison::same);
        compareAlike("index ", Table::indexes, TableComparison::name, TableComparison::same);
        compareAlike("trigger ", Table::triggers, Trigger::name, Trigger::equals);
        compareAlike("policy ", Table::policies, RowPolicy::name, TableComparison::same);
        there("row security of table " + before.name(), before.rowSecurity(), after.rowSecurity());
        there("forced row security of table " + before.name(), before.forceRowSecurity(), after.forceRowSecurity());
        table();
        return differences;
    }

    private void table() {
        boolean same = before.kind() == after.kind()
                && before.persistence() == after.persistence()
                && before.parents().equals(after.parents())
                && Wordings.same(before.query(), after.query());
        if (!same) {
            add("table " + before.name(), Fate.CHANGED);
        }
    }

    /** Compares what may as well come back under another name, as those do that the server chooses. */
    private <T> void compareAlike(
            String kind, Function<Table, List<T>> of, Function<T, @Nullable String> name, BiPredicate<T, T> same) {
        Map<String, T> was = byName(of.apply(before), name);
        Map<String, T> is = byName(of.apply(after), name);
        Set<String> renamed = new HashSet<>();
        for (Map.Entry<String, T> one : was.entrySet()) {
            if (!is.containsKey(one.getKey())) {
                is.entrySet().stream()
                        .filter(other -> !was.containsKey(other.getKey()) && !renamed.contains(other.getKey()))
                        .filter(other -> same.test(one.getValue(), other.getValue()))
                        .findFirst()
                        .ifPresent(other -> renamed.addAll(List.of(one.getKey(), other.getKey())));
            }
        }
        compare(
                kind,
                of,
                one -> renamed.contains(String.valueOf(name.apply(one))) ? null : name.apply(one),
                (one, other) -> differ(same.test(one, other), kind + qualified(String.valueOf(name.apply(one)))));
    }

    private <T> void compare(
            String kind, Function<Table, List<T>> of, Function<T, @Nullable String> name, BiConsumer<T, T> compare) {
        Map<String, T> was = byName(of.apply(before), name);
        Map<String, T> is = byName(of.apply(after), name);
        Map<String, T> meanwhile = between == null ? Map.of() : byName(of.apply(between), name);
        was.forEach((key, one) -> {
            T other = is.get(key);
            if (other == null) {
                add(kind + qualified(key), Fate.MISSING);
            } else {
                compare.accept(one, other);
            }
        });
        is.keySet().stream()
                .filter(key -> !was.containsKey(key) && meanwhile.containsKey(key))
                .forEach(key -> add(kind + qualified(key), Fate.LEFT_OVER));
    }

    private static <T> Map<String, T> byName(List<T> all, Function<T, @Nullable String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        for (T one : all) {
            String key = name.apply(one);
            if (key != null) {
                byName.put(key, one);
            }
        }
        return byName;
    }

    private String qualified(String name) {
        return before.name() + "." + name;
    }

    /** Null for those that go with something else. */
    private static @Nullable String name(Constraint constraint) {
        return constraint.inherited() || constraint.kind() == ConstraintKind.NOT_NULL ? null : constraint.name();
    }

    private static @Nullable String name(Index index) {
        return index.constraint() != null || index.parent() != null
                ? null
                : index.name().name();
    }

    private void column(Column was, Column is) {
        String name = "column " + qualified(was.name());
        if (between != null && was.generated() == null && isDroppedBetween(was.name(), between)) {
            add(name, Fate.EMPTIED);
        }
        differ(was.type().equals(is.type()), "the type of " + name);
        differ(Objects.equals(was.collation(), is.collation()), "the collation of " + name);
        presence(was.defaultValue(), is.defaultValue(), "the default of " + name);
        differ(
                was.defaultValue() == null
                        || is.defaultValue() == null
                        || Wordings.same(was.defaultValue(), is.defaultValue()),
                "the default of " + name);
        there("NOT NULL of " + name, was.notNull(), is.notNull());
        presence(was.identity(), is.identity(), "the identity of " + name);
        presence(was.generated(), is.generated(), "the expression of " + name);
    }

    /** Not so where a column was there at the turn alone: that may be this one under another name. */
    private boolean isDroppedBetween(String column, Table meanwhile) {
        return meanwhile.column(column).isEmpty()
                && meanwhile.columns().stream()
                        .allMatch(each -> before.column(each.name()).isPresent()
                                || after.column(each.name()).isPresent());
    }

    private static boolean same(Constraint was, Constraint is) {
        return was.kind() == is.kind()
                && was.columns().equals(is.columns())
                && Wordings.same(was.expression(), is.expression())
                && Objects.equals(was.reference(), is.reference())
                && was.deferrable() == is.deferrable()
                && was.initiallyDeferred() == is.initiallyDeferred();
    }

    private static boolean same(Index was, Index is) {
        return was.unique() == is.unique()
                && was.method().equals(is.method())
                && keys(was).equals(keys(is))
                && was.including().equals(is.including())
                && was.nullsNotDistinct() == is.nullsNotDistinct()
                && Wordings.same(was.predicate(), is.predicate());
    }

    private static List<String> keys(Index index) {
        return index.keys().stream().map(TableComparison::key).toList();
    }

    private static String key(IndexKey key) {
        String what = key.expression() == null
                ? String.valueOf(key.column())
                : Wordings.letters(key.expression().text());
        return what + " " + key.collation() + " " + key.operatorClass() + " " + key.descending() + " "
                + key.nullsFirst();
    }

    private static boolean same(RowPolicy was, RowPolicy is) {
        return was.command().equals(is.command())
                && was.permissive() == is.permissive()
                && Set.copyOf(was.roles()).equals(Set.copyOf(is.roles()))
                && Wordings.same(was.using(), is.using())
                && Wordings.same(was.check(), is.check());
    }

    private void presence(@Nullable Object was, @Nullable Object is, String what) {
        there(what, was != null, is != null);
    }

    private void there(String what, boolean was, boolean is) {
        if (was != is) {
            add(what, was ? Fate.MISSING : Fate.LEFT_OVER);
        }
    }

    private void differ(boolean same, String what) {
        if (!same) {
            add(what, Fate.CHANGED);
        }
    }

    private void add(String what, Fate fate) {
        differences.add(new SchemaDifference(what, fate));
    }
}
