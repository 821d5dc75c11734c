package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.AlterColumnType;
import dev.plimsoll.model.ColumnDefinition;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.TableChange.CreateTable;
import dev.plimsoll.model.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A column that a change gives its type: one of a new table, an added one, one whose type changes. For rules about types.
 *
 * @param table as reports show it
 * @param type as written, by the engine's internal name
 * @param range where it stands
 */
@ForRules
public record TypedColumn(String table, String name, TypeName type, SourceRange range) {

    private static final Set<String> WORDS_OF_MONEY = Set.of(
            "amount",
            "balance",
            "cost",
            "credit",
            "debit",
            "discount",
            "fee",
            "fees",
            "income",
            "paid",
            "payment",
            "payout",
            "price",
            "refund",
            "revenue",
            "salary",
            "subtotal",
            "tax");

    /** The columns that the change gives a type, in the order of the statement; empty for other changes. */
    public static List<TypedColumn> of(Effect effect) {
        SchemaChange change = effect.change();
        if (change instanceof CreateTable create) {
            String table = create.table().in("public").toString();
            return create.columns().stream()
                    .filter(column -> column.type() != null)
                    .map(column -> of(table, column))
                    .toList();
        }
        if (change instanceof AddColumn add && add.definition().type() != null) {
            return List.of(of(effect.targetName(), add.definition()));
        }
        if (change instanceof AlterColumnType alter) {
            return List.of(new TypedColumn(effect.targetName(), alter.column(), alter.type(), alter.range()));
        }
        return List.of();
    }

    private static TypedColumn of(String table, ColumnDefinition column) {
        TypeName type = column.type();
        if (type == null) {
            throw new IllegalArgumentException(column.name() + " has no type");
        }
        return new TypedColumn(table, column.name(), type, column.range());
    }

    /** Whether it is of this built-in type, also as an array. */
    public boolean isOf(String builtIn) {
        return type.schema() == null && type.name().equals(builtIn);
    }

    /** Whether its name speaks of money: {@code unit_price}, {@code amount}. */
    public boolean soundsLikeMoney() {
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            if (WORDS_OF_MONEY.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** As reports name it. */
    public String fullName() {
        return table + "." + name;
    }
}
