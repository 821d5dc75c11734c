package dev.plimsoll.evaluate;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Table;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rows of a migration whose key is made up when it runs, so that they have another in every database. */
@ForRules
public final class RandomKey {

    private static final Set<String> MAKERS =
            Set.of("gen_random_uuid", "uuid_generate_v1", "uuid_generate_v1mc", "uuid_generate_v4", "uuidv4", "uuidv7");

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-");

    private RandomKey() {}

    /** The column, where a value is made up that can be for no other; else null. */
    public static @Nullable String in(Effect effect) {
        Table table = effect.target();
        if (table == null
                || !(effect.change() instanceof Insert insert)
                || insert.fromQuery()
                || insert.functions().stream().noneMatch(function -> MAKERS.contains(function.name()))
                || WRITTEN.matcher(effect.statement().text()).find()) {
            return null;
        }
        List<String> columns = insert.columns().isEmpty()
                ? table.columns().stream().map(Column::name).toList()
                : insert.columns();
        List<String> takers = columns.stream()
                .filter(name -> table.column(name)
                        .filter(column -> column.type().name().equals("uuid"))
                        .isPresent())
                .toList();
        List<String> key = table.primaryKey().map(Constraint::columns).orElse(List.of());
        return takers.size() == 1 && key.equals(takers) ? takers.get(0) : null;
    }
}
