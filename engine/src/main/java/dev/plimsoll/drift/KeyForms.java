package dev.plimsoll.drift;

import dev.plimsoll.model.Constraint;
import dev.plimsoll.model.ConstraintDefinition.Action;
import dev.plimsoll.model.ConstraintDefinition.Reference;
import dev.plimsoll.model.ConstraintKind;
import dev.plimsoll.model.Difference.Facet;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.Index;
import dev.plimsoll.model.IndexKey;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.Origin;
import dev.plimsoll.model.RelationKind;
import dev.plimsoll.model.Table;
import dev.plimsoll.schema.GeneratedNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Constraints and indexes. An index behind a constraint is the constraint's. */
final class KeyForms {

    /** Operator classes that are the default of their type as a rule. */
    private static final Pattern PLAIN_CLASS = Pattern.compile("[a-z0-9]+_ops");

    private KeyForms() {}

    static DriftObject constraint(Table table, DriftKey tableKey, Constraint constraint) {
        Forms forms = new Forms()
                .text("kind", constraint.kind().words())
                .flag("not valid", !constraint.validated())
                .flag("not enforced", !constraint.enforced())
                .flag("deferrable", constraint.deferrable())
                .flag("initially deferred", constraint.initiallyDeferred());
        Set<DriftKey> parents = new LinkedHashSet<>(List.of(tableKey));
        constraint.columns().forEach(column -> parents.add(Forms.column(table.name(), column)));
        if (constraint.kind() == ConstraintKind.CHECK) {
            forms.expression("expression", constraint.expression()).flag("no inherit", constraint.noInherit());
        } else {
            forms.list("columns", constraint.columns());
        }
        Reference reference = constraint.reference();
        if (reference != null) {
            forms.text("references", reference.table())
                    .list("referenced columns", reference.columns())
                    .flag("match full", reference.matchFull())
                    .text("on delete", action(reference.onDelete()))
                    .text("on update", action(reference.onUpdate()));
            parents.add(DriftKey.of(ObjectKind.TABLE, reference.table()));
            reference.columns().forEach(column -> parents.add(Forms.column(reference.table(), column)));
        }
        index(table, constraint).ifPresent(index -> keys(index, forms));
        DriftKey key = DriftKey.of(ObjectKind.CONSTRAINT, table.name() + "." + constraint.name());
        return DriftObject.of(key, Facet.STRUCTURE, List.copyOf(parents), forms.done())
                .namedByTheEngine(isGenerated(table, constraint))
                .from(new Origin.Declared(constraint.declared()));
    }

    private static Optional<Index> index(Table table, Constraint constraint) {
        return constraint.index() == null ? Optional.empty() : table.index(constraint.index());
    }

    private static void keys(Index index, Forms forms) {
        if (!index.method().equals("btree")) {
            forms.text("method", index.method());
        }
        forms.list("including", index.including()).flag("nulls not distinct", index.nullsNotDistinct());
        boolean plain = index.keys().stream()
                .allMatch(key -> key.column() != null
                        && key.expression() == null
                        && Identifiers.quote(String.valueOf(key.column()))
                                .equals(key(key, Identifiers.quote(String.valueOf(key.column())))));
        if (!plain) {
            forms.form("keys", Form.expression(keyList(index)));
        }
        forms.expression("predicate", index.predicate());
    }

    /** That of a partitioned table is valid once every partition has one of its own. */
    static DriftObject index(Table table, DriftKey tableKey, Index index) {
        Forms forms = new Forms()
                .text("method", index.method())
                .flag("unique", index.unique())
                .flag("nulls not distinct", index.nullsNotDistinct())
                .flag("invalid", !index.valid() && table.kind() != RelationKind.PARTITIONED_TABLE)
                .list("including", index.including())
                .expression("predicate", index.predicate())
                .form("keys", Form.expression(keyList(index)));
        Set<DriftKey> parents = new LinkedHashSet<>(List.of(tableKey));
        table.columns().stream()
                .filter(column -> index.uses(column.name()))
                .forEach(column -> parents.add(Forms.column(table.name(), column.name())));
        DriftKey key = DriftKey.of(ObjectKind.INDEX, index.name());
        return DriftObject.of(key, Facet.STRUCTURE, List.copyOf(parents), forms.done())
                .namedByTheEngine(
                        isGeneratedIndex(table.name().name(), index.name().name()))
                .from(new Origin.Declared(index.declared()));
    }

    /** The keys as the arguments of a function, so that they are read as expressions are. */
    private static String keyList(Index index) {
        List<String> texts = new ArrayList<>();
        long expressions =
                index.keys().stream().filter(key -> key.column() == null).count();
        int number = 0;
        for (IndexKey key : index.keys()) {
            texts.add(key(
                    key,
                    key.column() == null ? expression(key, number++, expressions) : Identifiers.quote(key.column())));
        }
        return texts.stream().collect(Collectors.joining(", ", "keys(", ")"));
    }

    /** A server prints all expressions of an index together. */
    private static String expression(IndexKey key, int number, long expressions) {
        String text = key.expression() == null ? "" : key.expression().text();
        List<String> parts = ListText.parts(text);
        return "(" + (parts.size() == expressions ? parts.get(number) : text) + ")";
    }

    private static String key(IndexKey key, String text) {
        String operatorClass = key.operatorClass() == null ? "" : lastPart(key.operatorClass());
        boolean first = key.nullsFirst() == null ? key.descending() : key.nullsFirst();
        List<String> words = new ArrayList<>(List.of(text));
        if (key.collation() != null && !lastPart(key.collation()).equals("default")) {
            words.add("COLLATE " + Identifiers.quote(lastPart(key.collation())));
        }
        String wrapped = String.join(" ", words);
        if (!operatorClass.isEmpty() && !PLAIN_CLASS.matcher(operatorClass).matches()) {
            wrapped = "class(" + wrapped + ", " + operatorClass + ")";
        }
        if (key.descending()) {
            wrapped = "descending(" + wrapped + ")";
        }
        return first == key.descending() ? wrapped : (first ? "nulls_first(" : "nulls_last(") + wrapped + ")";
    }

    /** The last part of a name as it is written, without quotes. */
    static String lastPart(String written) {
        String last = written.substring(written.lastIndexOf('.') + 1);
        return last.startsWith("\"") ? last.substring(1, last.length() - 1).replace("\"\"", "\"") : last;
    }

    private static String action(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether the name is one that the engine would choose. */
    private static boolean isGenerated(Table table, Constraint constraint) {
        return isGenerated(table.name().name(), constraint.kind(), constraint.name());
    }

    static boolean isGenerated(String table, ConstraintKind kind, String name) {
        String label = switch (kind) {
            case PRIMARY_KEY -> "pkey";
            case UNIQUE -> "key";
            case FOREIGN_KEY -> "fkey";
            case EXCLUSION -> "excl";
            case CHECK -> "check";
            case NOT_NULL -> "not_null";
        };
        return isChosen(name, table, label);
    }

    static boolean isGeneratedIndex(String table, String name) {
        return isChosen(name, table, "idx") || isChosen(name, table, "key");
    }

    /** It starts with the table, perhaps cut, and ends with the label and perhaps a number. */
    private static boolean isChosen(String name, String table, String label) {
        String start = GeneratedNames.join(table, null, label);
        String cut = start.substring(0, Math.min(20, start.length() - label.length() - 1));
        return name.startsWith(cut) && name.matches("(?s).*_" + label + "\\d*");
    }
}
