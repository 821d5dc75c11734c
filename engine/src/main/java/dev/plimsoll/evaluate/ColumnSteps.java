package dev.plimsoll.evaluate;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AddIdentity;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.DropDefault;
import dev.plimsoll.model.ColumnChange.DropExpression;
import dev.plimsoll.model.ColumnChange.DropIdentity;
import dev.plimsoll.model.ColumnChange.DropNotNull;
import dev.plimsoll.model.ColumnChange.SetDefault;
import dev.plimsoll.model.ColumnChange.SetNotNull;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one unit does to one column of a table in use, in order. Never empty. */
@ForRules
public record ColumnSteps(List<Effect> steps) {

    /** Expressions that give values of the same kind. */
    private static final List<Set<String>> SAME = List.of(
            Set.of("now()", "current_timestamp", "transaction_timestamp()"),
            Set.of("gen_random_uuid()", "uuid_generate_v4()", "public.uuid_generate_v4()"));

    private record Key(ObjectName table, String column) {}

    public ColumnSteps {
        steps = List.copyOf(steps);
    }

    /** Those of all columns that the unit names. */
    public static Collection<ColumnSteps> in(UnitEffects unit) {
        Map<Key, List<Effect>> byColumn = new LinkedHashMap<>();
        for (Effect effect : unit.effects()) {
            ObjectName table = TouchedTable.of(effect);
            if (effect.onExisting() && table != null && effect.change() instanceof ColumnChange change) {
                byColumn.computeIfAbsent(new Key(table, change.column()), key -> new ArrayList<>())
                        .add(effect);
            }
        }
        return byColumn.values().stream().map(ColumnSteps::new).toList();
    }

    /** The step that takes the default from a column that must not be null and was added, with that default, just before. */
    public @Nullable Effect defaultTakenFromNew() {
        boolean added = first(AddColumn.class)
                .map(effect -> ((AddColumn) effect.change()).definition())
                .filter(column -> column.defaultValue() != null)
                .filter(column -> column.notNull() || first(SetNotNull.class).isPresent())
                .isPresent();
        return added ? withoutDefault().orElse(null) : null;
    }

    /** The step that leaves a column without its default; the column was there before and must not be null. */
    public @Nullable Effect defaultTakenFromRequired() {
        return withoutDefault()
                .filter(effect -> isOld())
                .filter(effect -> column(effect)
                        .filter(column -> column.notNull() && column.defaultValue() != null)
                        .isPresent())
                .orElse(null);
    }

    /** The step that gives an old column, of the same type as before, another default than the one it had. */
    public @Nullable Effect otherDefault() {
        if (!isOld() || first(AlterColumnType.class).isPresent()) {
            return null;
        }
        return steps.get(steps.size() - 1).change() instanceof SetDefault set
                ? first(SetDefault.class)
                        .filter(effect -> column(effect)
                                .map(Column::defaultValue)
                                .filter(old -> !sameText(old, set.value()))
                                .isPresent())
                        .orElse(null)
                : null;
    }

    /** The step that takes the identity from an old column, which gets nothing in its place. */
    public @Nullable Effect lostIdentity() {
        return lost(DropIdentity.class);
    }

    /** The step after which an old column is no longer computed. */
    public @Nullable Effect lostExpression() {
        return lost(DropExpression.class);
    }

    private @Nullable Effect lost(Class<? extends ColumnChange> kind) {
        boolean replaced = first(SetDefault.class).isPresent()
                || first(AddIdentity.class).isPresent()
                || first(DropColumn.class).isPresent();
        return !isOld() || replaced ? null : first(kind).orElse(null);
    }

    private boolean isOld() {
        return first(AddColumn.class).isEmpty();
    }

    private Optional<Effect> withoutDefault() {
        Optional<Effect> dropped = first(DropDefault.class);
        boolean gone =
                first(DropColumn.class).isPresent() || first(DropNotNull.class).isPresent() || isFilledByTrigger();
        return dropped.filter(effect -> !gone)
                .filter(effect -> steps.subList(steps.indexOf(effect), steps.size()).stream()
                        .noneMatch(later ->
                                later.change() instanceof SetDefault || later.change() instanceof AddIdentity));
    }

    private boolean isFilledByTrigger() {
        Table table = steps.get(steps.size() - 1).target();
        return table != null && RequiredColumn.isFilledByTrigger(table);
    }

    private static Optional<Column> column(Effect effect) {
        return Optional.ofNullable(effect.target())
                .flatMap(table -> table.column(((ColumnChange) effect.change()).column()));
    }

    private static boolean sameText(Expression old, Expression value) {
        String one = plain(old);
        String other = plain(value);
        return one.equals(other) || SAME.stream().anyMatch(same -> same.contains(one) && same.contains(other));
    }

    private static String plain(Expression expression) {
        return expression.text().strip().toLowerCase(Locale.ROOT);
    }

    private Optional<Effect> first(Class<? extends ColumnChange> kind) {
        return steps.stream().filter(effect -> kind.isInstance(effect.change())).findFirst();
    }
}
