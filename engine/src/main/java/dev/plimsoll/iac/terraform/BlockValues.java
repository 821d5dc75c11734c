package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody;
import dev.plimsoll.iac.hcl.HclBody.Attribute;
import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.terraform.expression.Evaluator;
import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The attributes and nested blocks of a body. An attribute in error is unknown; the others are not touched by it. */
final class BlockValues {

    /** What belongs to Terraform and not to the resource. */
    private static final Set<String> META_ATTRIBUTES = Set.of("count", "for_each", "provider", "depends_on");

    private static final Set<String> META_BLOCKS = Set.of("provisioner", "connection");

    private final Evaluator evaluator;
    private final Budget budget;

    BlockValues(Evaluator evaluator, Budget budget) {
        this.evaluator = evaluator;
        this.budget = budget;
    }

    Map<String, Value> resource(Block block) {
        return values(block.body(), true);
    }

    Map<String, Value> nested(HclBody body) {
        return values(body, false);
    }

    private Map<String, Value> values(HclBody body, boolean top) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Attribute attribute : body.attributes()) {
            if (!top || !META_ATTRIBUTES.contains(attribute.name())) {
                HclExpression expression = attribute.value();
                values.put(attribute.name(), Memo.guarded(expression.range(), () -> evaluator.evaluate(expression)));
            }
        }
        Map<String, List<Value>> blocks = new LinkedHashMap<>();
        Map<String, SourceRange> places = new LinkedHashMap<>();
        for (Block block : body.blocks()) {
            if (top && META_BLOCKS.contains(block.type())) {
                continue;
            }
            boolean dynamic = block.type().equals("dynamic") && block.labels().size() == 1;
            String name = dynamic ? block.labels().get(0) : block.type();
            places.putIfAbsent(name, block.header());
            List<Value> items = blocks.computeIfAbsent(name, unused -> new ArrayList<>());
            if (dynamic) {
                items.addAll(dynamic(block));
            } else {
                items.add(top && name.equals("lifecycle") ? lifecycle(block) : object(block.body(), block.range()));
            }
        }
        blocks.forEach((name, items) -> values.put(name, list(items, places.getOrDefault(name, body.range()))));
        return values;
    }

    /** Blocks of one name. Where nothing but an unknown number is there, the whole is unknown. */
    private static Value list(List<Value> items, SourceRange place) {
        return items.size() == 1 && items.get(0) instanceof Value.Unknown unknown
                ? unknown
                : new Value.Known(new Tree.Items(items), Trace.at(place));
    }

    private Value object(HclBody body, SourceRange range) {
        return new Value.Known(new Tree.Fields(nested(body)), Trace.at(range));
    }

    private List<Value> dynamic(Block block) {
        HclExpression each = block.body().attribute("for_each").orElse(null);
        Block content = block.body().blocks("content").findFirst().orElse(null);
        if (each == null || content == null) {
            return List.of();
        }
        try {
            List<Value> items = new ArrayList<>();
            for (Evaluator.Turn turn : evaluator.turns(evaluator.evaluate(each))) {
                budget.charge(1);
                Map<String, Value> iterator = Map.of("key", turn.key(), "value", turn.value());
                Value bound = new Value.Known(
                        new Tree.Fields(iterator), Trace.at(turn.value().trace().range()));
                Evaluator inside = evaluator.with(Map.of(iterator(block), bound));
                items.add(new BlockValues(inside, budget).object(content.body(), block.range()));
            }
            return items;
        } catch (NotKnown unknown) {
            return List.of(unknown.at(Trace.at(each.range())));
        } catch (EvaluationError error) {
            return List.of(new Value.Unknown(Memo.error(error), Trace.at(each.range())));
        }
    }

    private static String iterator(Block block) {
        return block.body().attribute("iterator").orElse(null) instanceof HclExpression.Variable variable
                ? variable.name()
                : block.labels().get(0);
    }

    /** What {@code ignore_changes} and its like name are attributes, not values. */
    private Value lifecycle(Block block) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Attribute attribute : block.body().attributes()) {
            HclExpression expression = attribute.value();
            boolean names = attribute.name().equals("ignore_changes")
                    || attribute.name().equals("replace_triggered_by");
            values.put(
                    attribute.name(),
                    names ? names(expression) : Memo.guarded(expression.range(), () -> evaluator.evaluate(expression)));
        }
        return new Value.Known(new Tree.Fields(values), Trace.at(block.range()));
    }

    private static Value names(HclExpression expression) {
        if (expression instanceof HclExpression.Elements elements) {
            List<Value> names =
                    elements.values().stream().map(BlockValues::names).toList();
            return new Value.Known(new Tree.Items(names), Trace.at(elements.range()));
        }
        return new Value.Known(new Tree.Text(name(expression)), Trace.at(expression.range()));
    }

    private static String name(HclExpression expression) {
        if (expression instanceof HclExpression.Variable variable) {
            return variable.name();
        }
        if (expression instanceof HclExpression.Attribute attribute) {
            return name(attribute.source()) + "." + attribute.name();
        }
        if (expression instanceof HclExpression.Index index
                && index.key() instanceof HclExpression.Literal key
                && key.value() instanceof Tree.Scalar scalar) {
            return name(index.source()) + "[" + scalar.text() + "]";
        }
        return expression instanceof HclExpression.Literal literal && literal.value() instanceof Tree.Scalar scalar
                ? scalar.text()
                : "";
    }
}
