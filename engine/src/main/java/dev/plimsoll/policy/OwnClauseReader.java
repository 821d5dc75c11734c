package dev.plimsoll.policy;

import dev.plimsoll.evaluate.own.Clause;
import dev.plimsoll.evaluate.own.Clause.Count;
import dev.plimsoll.evaluate.own.Clause.Each;
import dev.plimsoll.evaluate.own.Clause.FactPattern;
import dev.plimsoll.evaluate.own.Clause.None;
import dev.plimsoll.evaluate.own.Clause.Some;
import dev.plimsoll.evaluate.own.Condition;
import dev.plimsoll.evaluate.own.FactType;
import dev.plimsoll.evaluate.own.FactTypes;
import dev.plimsoll.evaluate.own.Operator;
import dev.plimsoll.evaluate.own.OwnRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code when}: what facts there must be, or must not be, for a rule to speak. */
final class OwnClauseReader {

    /** Joins beyond this number are hard to read, and slow. */
    private static final int MOST_CLAUSES = 6;

    private static final String NOT = "not";
    private static final String EXISTS = "exists";
    private static final String COUNT = "count";
    private static final String WHERE = "where";
    private static final List<String> BOUNDS = List.of("is", "not", "less", "at-most", "more", "at-least");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    private final YamlDocument document;
    private final OwnConditionReader conditions;
    private final Map<String, FactType> bound = new LinkedHashMap<>();
    private final List<Clause> clauses = new ArrayList<>();

    OwnClauseReader(YamlDocument document, String text) {
        this.document = document;
        this.conditions = new OwnConditionReader(document, text, bound);
    }

    /** The clauses that can be read; what is wrong with the others is noted. */
    List<Clause> read(YamlMapping rule) {
        Node when = rule.value("when");
        if (when == null) {
            return List.of();
        }
        if (!(when instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            document.problem(when, "\"when\" must be a list; its first item says what findings are about: - table: t");
            return List.of();
        }
        if (sequence.getValue().size() > MOST_CLAUSES) {
            document.problem(when, "\"when\" has more than " + MOST_CLAUSES + " items");
        }
        for (Node item : sequence.getValue()) {
            Clause clause = clause(item);
            if (clause != null) {
                add(clause, item);
            }
        }
        return clauses;
    }

    private void add(Clause clause, Node item) {
        if (clauses.isEmpty() && !(clause instanceof Each)) {
            document.problem(item, "the first item of \"when\" says what findings are about, such as: - table: t");
        }
        if (!clauses.isEmpty()) {
            requireJoin(clause, item);
        }
        clauses.add(clause);
        if (OwnRule.scenes(clauses).isEmpty()) {
            document.problem(
                    item,
                    "a " + clause.pattern().type().id() + " is never judged together with a "
                            + clauses.get(0).pattern().type().id() + ": it belongs to "
                            + scenes(clause.pattern().type()) + ", not to "
                            + scenes(clauses.get(0).pattern().type()));
        }
        if (clause instanceof Each) {
            bind(clause.pattern(), item);
        }
    }

    private static String scenes(FactType type) {
        return type.scenes().stream().sorted().map(FactType.Scene::words).collect(Collectors.joining(" or "));
    }

    private void bind(FactPattern pattern, Node item) {
        if (!VARIABLE.matcher(pattern.variable()).matches()) {
            document.problem(
                    item,
                    "\"" + pattern.type().id() + "\" needs a name by which the message refers to it, such as "
                            + pattern.type().id() + ": " + pattern.type().id().charAt(0));
        } else if (bound.putIfAbsent(pattern.variable(), pattern.type()) != null) {
            document.problem(item, "\"" + pattern.variable() + "\" is the name of two facts");
        }
    }

    /** Without an equal value each fact would be compared with each other one. */
    private void requireJoin(Clause clause, Node item) {
        List<Condition> all = clause.pattern().conditions();
        boolean refers =
                all.stream().anyMatch(condition -> !condition.variables().isEmpty());
        boolean joins = all.stream().anyMatch(Condition::isJoin);
        if (!joins && (refers || clause instanceof Each)) {
            String name = bound.isEmpty() ? "t" : bound.keySet().iterator().next();
            document.problem(
                    item,
                    "say which " + clause.pattern().type().id() + " belongs to \"" + name
                            + "\" by a property that is equal, such as table: $" + name + ".full-name");
        }
    }

    private @Nullable Clause clause(Node item) {
        YamlMapping mapping = YamlMapping.of(document, item, "an item of \"when\"");
        Set<String> keys = mapping.keys();
        if (keys.contains(NOT) || keys.contains(EXISTS)) {
            String key = keys.contains(NOT) ? NOT : EXISTS;
            mapping.refuseOthersThan(List.of(key), "key beside \"" + key + "\":");
            FactPattern pattern = pattern(mapping.value(key), true);
            return pattern == null ? null : key.equals(NOT) ? new None(pattern) : new Some(pattern);
        }
        if (keys.contains(COUNT)) {
            return count(mapping);
        }
        FactPattern pattern = pattern(item, false);
        return pattern == null ? null : new Each(pattern);
    }

    private @Nullable Clause count(YamlMapping mapping) {
        List<String> known = new ArrayList<>(BOUNDS);
        known.add(COUNT);
        mapping.refuseOthersThan(known, "key");
        List<String> bounds = BOUNDS.stream().filter(mapping.keys()::contains).toList();
        FactPattern pattern = pattern(mapping.value(COUNT), true);
        if (bounds.size() != 1) {
            mapping.problem(COUNT, "\"count\" needs one of " + String.join(", ", BOUNDS) + ", such as more: 10");
            return null;
        }
        String number = mapping.text(bounds.get(0)).orElse("").replace("_", "");
        if (!number.matches("[0-9]{1,8}")) {
            mapping.valueProblem(bounds.get(0), "\"" + bounds.get(0) + "\" must be a whole number");
            return null;
        }
        return pattern == null
                ? null
                : new Count(pattern, Operator.byId(bounds.get(0)).orElseThrow(), Integer.parseInt(number));
    }

    private @Nullable FactPattern pattern(@Nullable Node node, boolean inner) {
        if (node == null) {
            return null;
        }
        YamlMapping mapping = YamlMapping.of(document, node, "a pattern");
        List<String> kinds =
                mapping.keys().stream().filter(FactTypes.ids()::contains).toList();
        List<String> known = new ArrayList<>(FactTypes.ids());
        known.add(WHERE);
        if (!inner) {
            known.addAll(List.of(NOT, EXISTS, COUNT));
        }
        mapping.refuseOthersThan(known, "kind of facts");
        if (kinds.size() != 1) {
            if (kinds.size() > 1 || mapping.keys().isEmpty() || mapping.keys().equals(Set.of(WHERE))) {
                document.problem(node, "say one kind of facts, such as table: t");
            }
            return null;
        }
        FactType type = FactTypes.named(kinds.get(0)).orElseThrow();
        String variable = mapping.text(kinds.get(0)).orElse("");
        return new FactPattern(
                type,
                variable,
                conditions.read(mapping.value(WHERE), type, variable),
                node.getStartMark().getLine() + 1);
    }
}
