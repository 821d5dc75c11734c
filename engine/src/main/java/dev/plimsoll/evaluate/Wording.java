package dev.plimsoll.evaluate;

import dev.plimsoll.model.ColumnChange;
import dev.plimsoll.model.ConstraintChange.AddConstraint;
import dev.plimsoll.model.ConstraintChange.DropConstraint;
import dev.plimsoll.model.ConstraintChange.ValidateConstraint;
import dev.plimsoll.model.ConstraintDefinition;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.IndexChange.CreateIndex;
import dev.plimsoll.model.IndexChange.DropIndex;
import dev.plimsoll.model.LockMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for messages, so that every rule speaks of locks, waiting and names in the same way. */
public final class Wording {

    private static final Pattern NAME = Pattern.compile(
            "\\{(table|column|index|constraint|types|reason|locks|held|waits|dependents|referencing|emptied|server)}");

    private Wording() {}

    /**
     * Fills in {@code template}: <ul>
     * <li>{@code {table}}, {@code {column}}, {@code {index}}, {@code {constraint}}: what the change names
     * <li>{@code {types}}: {@code from integer to bigint}
     * <li>{@code {reason}}: why a new column rewrites its table
     * <li>{@code {locks}}: {@code SHARE ROW EXCLUSIVE on public.orders and public.customers}; locks on new relations are left out
     * <li>{@code {held}}: the same, but only {@code ACCESS EXCLUSIVE} where no other relation than the target is locked
     * <li>{@code {waits}}: what waits for the strongest of them, such as {@code every INSERT, UPDATE and DELETE waits}
     * <li>{@code {dependents}}: {@code : view a and column b.c}, or nothing where none is known
     * <li>{@code {referencing}}: {@code : public.lines}, the tables with foreign keys to this one, or nothing
     * <li>{@code {emptied}}: {@code : public.lines}, the other tables whose storage is replaced, or nothing
     * <li>{@code {server}}: {@code PostgreSQL 16}
     * </ul>
     *
     * Other braces stay: a name may hold the placeholder of a template engine.
     */
    public static String of(Effect effect, String template) {
        Matcher name = NAME.matcher(template);
        StringBuilder text = new StringBuilder();
        while (name.find()) {
            name.appendReplacement(text, Matcher.quoteReplacement(word(effect, name.group(1))));
        }
        return name.appendTail(text).toString();
    }

    /** What waits while a lock of this mode is held. */
    public static String waits(LockMode mode) {
        if (mode.blocksReads()) {
            return "every read and write waits";
        }
        return mode.blocksWrites() ? "every INSERT, UPDATE and DELETE waits" : "VACUUM and other schema changes wait";
    }

    /** Names as a sentence lists them: {@code a, b and c}. */
    public static String list(List<?> names) {
        List<String> words = names.stream().map(Object::toString).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String word(Effect effect, String name) {
        return switch (name) {
            case "table" -> effect.targetName();
            case "column" -> effect.change() instanceof ColumnChange column ? column.column() : "";
            case "index" -> index(effect);
            case "constraint" -> constraint(effect);
            case "types" -> ColumnWords.types(effect);
            case "reason" -> ColumnWords.reason(effect);
            case "locks" -> locks(effect.impact(), effect.targetName());
            case "held" -> held(effect);
            case "waits" -> waits(strongest(effect.impact()).orElse(LockMode.ACCESS_EXCLUSIVE));
            case "dependents" -> after(effect.dependents());
            case "referencing" ->
                after(effect.referencedBy().stream()
                        .map(Effect.ForeignKey::table)
                        .distinct()
                        .toList());
            case "emptied" ->
                after(effect.impact().rewrites().stream()
                        .filter(table -> !table.toString().equals(effect.targetName()))
                        .toList());
            case "server" -> effect.server().toString();
            default -> throw new IllegalStateException(name);
        };
    }

    private static String after(List<?> names) {
        return names.isEmpty() ? "" : ": " + list(names);
    }

    private static String index(Effect effect) {
        if (effect.change() instanceof CreateIndex create) {
            return create.name() != null ? "index " + create.name() : "an index";
        }
        return effect.change() instanceof DropIndex drop ? "index " + drop.index() : "an index";
    }

    private static String constraint(Effect effect) {
        if (effect.change() instanceof AddConstraint add) {
            ConstraintDefinition definition = add.definition();
            return definition.name() != null
                    ? "constraint " + definition.name()
                    : "a " + definition.kind().words() + " constraint";
        }
        if (effect.change() instanceof ValidateConstraint validate) {
            return "constraint " + validate.constraint();
        }
        return effect.change() instanceof DropConstraint drop ? "constraint " + drop.constraint() : "a constraint";
    }

    private static Optional<LockMode> strongest(Impact impact) {
        return impact.locks().stream()
                .filter(lock -> !lock.isNew())
                .map(RelationLock::mode)
                .max(Comparator.naturalOrder());
    }

    private static String held(Effect effect) {
        List<RelationLock> locks =
                effect.impact().locks().stream().filter(lock -> !lock.isNew()).toList();
        return locks.size() == 1 ? locks.get(0).mode().sql() : locks(effect.impact(), effect.targetName());
    }

    private static String locks(Impact impact, String target) {
        TreeMap<LockMode, List<RelationLock>> byMode = impact.locks().stream()
                .filter(lock -> !lock.isNew() && lock.mode().compareTo(LockMode.SHARE_UPDATE_EXCLUSIVE) >= 0)
                .collect(Collectors.groupingBy(RelationLock::mode, TreeMap::new, Collectors.toList()));
        if (byMode.isEmpty()) {
            return "ACCESS EXCLUSIVE on " + (target.isEmpty() ? "its table" : target);
        }
        return list(byMode.descendingMap().entrySet().stream()
                .map(entry -> entry.getKey().sql() + " on "
                        + list(entry.getValue().stream()
                                .map(RelationLock::relation)
                                .toList()))
                .toList());
    }
}
