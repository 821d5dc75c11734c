package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.DropColumn;
import dev.plimsoll.model.ColumnChange.RenameColumn;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Table;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TableChange.DropTable;
import dev.plimsoll.model.TableChange.RenameTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The migrations that are deployed together, since the base has none of them: what they add, what they fill from it, and what they take
 * away. Only what is in different units is put together; what one unit does to a column is the matter of other rules.
 */
final class Release {

    private record Key(String table, String column) {}

    /** Something new, and the unit that brings it. */
    private record Part(String words, SourceRange place, int unit) {}

    private record Step(
            Effect effect, ObjectName table, @Nullable String column, int unit) {}

    private final Set<String> created = new HashSet<>();
    private final Map<Key, Part> columns = new LinkedHashMap<>();
    private final Map<Key, Part> copiedColumns = new HashMap<>();
    private final Map<String, Part> copiedTables = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private int units;

    void add(List<Effect> unit) {
        units++;
        for (Effect effect : unit) {
            ObjectName table = TouchedTable.of(effect);
            if (table != null) {
                add(effect, table);
            }
        }
    }

    private void add(Effect effect, ObjectName table) {
        if (effect.change() instanceof CreateTable) {
            created.add(table.name());
        } else if (effect.change() instanceof AddColumn add && effect.onExisting()) {
            Key key = new Key(table.name(), add.column());
            columns.putIfAbsent(key, new Part("column " + add.column(), add.range(), units));
        } else if (effect.change() instanceof Update update) {
            copied(update, table.name());
        } else if (effect.change() instanceof Insert insert && created.contains(table.name())) {
            copied(insert, table);
        } else if (isStep(effect) && effect.onExisting() && !created.contains(table.name())) {
            steps.add(new Step(effect.apart(), table, column(effect), units));
        }
    }

    private void copied(Update update, String table) {
        update.columns().stream()
                .map(column -> columns.get(new Key(table, column)))
                .filter(part -> part != null)
                .findFirst()
                .ifPresent(part -> {
                    for (String source : update.mentions()) {
                        copiedColumns.putIfAbsent(new Key(table, source), part);
                        update.reads().forEach(read -> copiedColumns.putIfAbsent(new Key(read.name(), source), part));
                    }
                });
    }

    private void copied(Insert insert, ObjectName table) {
        Part part = new Part("table " + table.name(), insert.range(), units);
        for (ObjectName source : insert.reads()) {
            copiedTables.putIfAbsent(source.name(), part);
            insert.columns().forEach(column -> copiedColumns.putIfAbsent(new Key(source.name(), column), part));
        }
    }

    private static boolean isStep(Effect effect) {
        return effect.change() instanceof DropColumn
                || effect.change() instanceof RenameColumn
                || effect.change() instanceof DropTable
                || effect.change() instanceof RenameTable
                || RequiredColumn.of(effect) != null;
    }

    private static @Nullable String column(Effect effect) {
        if (effect.change() instanceof DropColumn drop) {
            return drop.column();
        }
        return effect.change() instanceof RenameColumn rename ? rename.column() : RequiredColumn.of(effect);
    }

    /**
     * @param end a table as it is left; empty where there is none of that name any more, or it is not known
     * @param views that are there in the end
     */
    List<ContractStep> steps(Function<ObjectName, Optional<Table>> end, Set<ObjectName> views) {
        List<ContractStep> found = new ArrayList<>();
        Set<Key> required = new HashSet<>();
        for (Step step : steps) {
            Optional<Table> left = end.apply(step.table());
            String column = step.column();
            if (RequiredColumn.of(step.effect()) != null && column != null) {
                Key key = new Key(step.table().name(), column);
                earlier(columns.get(key), step)
                        .filter(part -> left.filter(table -> RequiredColumn.isLeft(table, column))
                                .isPresent())
                        .filter(part -> required.add(key))
                        .ifPresent(part -> found.add(step(step, part, true, true)));
            } else if (column != null) {
                gone(step, column, left).ifPresent(found::add);
            } else if (left.isEmpty() && !views.contains(step.table())) {
                earlier(copiedTables.get(step.table().name()), step)
                        .ifPresent(part -> found.add(step(step, part, true, false)));
            }
        }
        return found;
    }

    /** Nothing where the old name stands in the end, such as after old and new were swapped. */
    private Optional<ContractStep> gone(Step step, String column, Optional<Table> left) {
        Key key = new Key(step.table().name(), column);
        boolean thereAgain =
                left.filter(table -> table.column(column).isPresent()).isPresent();
        if (thereAgain || columns.containsKey(key)) {
            return Optional.empty();
        }
        return earlier(copiedColumns.get(key), step)
                .map(part -> step(step, part, true, false))
                .or(() -> goneByName(step, key, left));
    }

    private Optional<ContractStep> goneByName(Step step, Key old, Optional<Table> left) {
        return columns.entrySet().stream()
                .filter(added -> added.getKey().table().equals(old.table())
                        && added.getValue().unit() != step.unit()
                        && LikeNames.alike(old.column(), added.getKey().column()))
                .filter(added -> left.map(
                                table -> table.column(added.getKey().column()).isPresent())
                        .orElse(true))
                .findFirst()
                .map(added -> step(step, added.getValue(), false, false));
    }

    private static ContractStep step(Step step, Part part, boolean certain, boolean required) {
        return new ContractStep(step.effect(), part.words(), part.place(), certain, required);
    }

    private static Optional<Part> earlier(@Nullable Part part, Step step) {
        return Optional.ofNullable(part).filter(known -> known.unit() < step.unit());
    }
}
