package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange.AddColumn;
import dev.plimsoll.model.ColumnChange.SetDefault;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.DataChange;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.TypeChange.AddEnumLabel;
import dev.plimsoll.model.TypeChange.CreateEnum;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Labels that the transaction added to an enum, which it must not use before it commits
 * (<a href="https://www.postgresql.org/docs/current/sql-altertype.html">manual, ALTER TYPE, notes</a>).
 */
@ForRules
public final class NewEnumLabels {

    /** From this version on a value may be used at once where the transaction created its type. */
    private static final int OF_NEW_TYPES = 17;

    /** So many of a transaction are followed: each is looked for in every statement after it. */
    private static final int MOST = 50;

    /** @param label that {@code effect} uses too early */
    @ForRules
    public record Use(Effect effect, String type, String label) {}

    private NewEnumLabels() {}

    /** Effects that use such a label, the first of each label. */
    public static List<Use> used(TransactionEffects transaction) {
        List<Use> uses = new ArrayList<>();
        Set<ObjectName> created = new HashSet<>();
        List<AddEnumLabel> added = new ArrayList<>();
        for (Effect effect : transaction.effects()) {
            if (effect.change() instanceof CreateEnum create) {
                created.add(create.type());
            } else if (effect.change() instanceof AddEnumLabel add) {
                boolean free = effect.server().atLeast(OF_NEW_TYPES) && created.contains(add.type());
                if (!free && added.size() < MOST) {
                    added.add(add);
                }
            } else if (!added.isEmpty() && evaluates(effect.change())) {
                added.removeIf(add -> {
                    boolean used = isUsed(add, effect);
                    if (used) {
                        uses.add(new Use(effect, add.type().toString(), add.label()));
                    }
                    return used;
                });
            }
        }
        return uses;
    }

    /** Whether a literal of the statement becomes a value now, not when something that it only stores is run. */
    private static boolean evaluates(SchemaChange change) {
        return change instanceof DataChange
                || change instanceof AddColumn
                || change instanceof SetDefault
                || change instanceof AddConstraint
                || change instanceof CreateIndex;
    }

    private static boolean isUsed(AddEnumLabel add, Effect effect) {
        String text = effect.statement().text();
        return text.contains("'" + add.label().replace("'", "''") + "'")
                && (isOfType(effect, add.type())
                        || Pattern.compile("(::|\\bas)\\s*(\\w+\\.)?\"?"
                                        + Pattern.quote(add.type().name().toLowerCase(Locale.ROOT)) + "\\b")
                                .matcher(text.toLowerCase(Locale.ROOT))
                                .find());
    }

    private static boolean isOfType(Effect effect, ObjectName type) {
        TypeName newType =
                effect.change() instanceof AddColumn add ? add.definition().type() : null;
        return newType != null && newType.name().equals(type.name())
                || effect.target() != null
                        && effect.target().columns().stream()
                                .anyMatch(column -> column.type() != null
                                        && column.type().name().equals(type.name()));
    }
}
