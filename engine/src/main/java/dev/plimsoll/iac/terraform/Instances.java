package dev.plimsoll.iac.terraform;

import dev.plimsoll.iac.hcl.HclBody.Block;
import dev.plimsoll.iac.hcl.HclExpression;
import dev.plimsoll.iac.terraform.expression.Evaluator;
import dev.plimsoll.iac.terraform.value.Conversion;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Presence;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instances of a resource or of a call of a module.
 *
 * @param unknown why it is not known which there are; then there is one, which stands for all. Null where it is known
 */
record Instances(Form form, List<Instance> all, @Nullable UnknownReason unknown) {

    static final int MOST = 1_000;

    /** How the instances are told apart. */
    enum Form {
        SINGLE,
        COUNT,
        EACH
    }

    /**
     * One instance.
     *
     * @param key as text; empty for the only one, {@code *} where it is not known
     * @param bindings what {@code each} and {@code count} are
     */
    record Instance(Form form, String key, Map<String, Value> bindings, Presence presence) {
        /** The key as addresses have it: nothing, {@code [0]}, {@code ["eu"]}. */
        String suffix() {
            if (form == Form.SINGLE) {
                return "";
            }
            return form == Form.COUNT || key.equals(UNKNOWN_KEY)
                    ? "[" + key + "]"
                    : "[\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
        }
    }

    static final String UNKNOWN_KEY = "*";

    static Instances of(Block block, Evaluator evaluator, UnreadParts unread) {
        Optional<HclExpression> count = block.body().attribute("count");
        Optional<HclExpression> forEach = block.body().attribute("for_each");
        HclExpression expression = count.or(() -> forEach).orElse(null);
        if (expression == null) {
            Instance only = new Instance(Form.SINGLE, "", Map.of(), new Presence.Present());
            return new Instances(Form.SINGLE, List.of(only), null);
        }
        Form form = count.isPresent() ? Form.COUNT : Form.EACH;
        Value value = Memo.guarded(expression.range(), () -> evaluator.evaluate(expression));
        try {
            return form == Form.COUNT ? counted(value) : keyed(value, evaluator);
        } catch (NotKnown unknown) {
            Value.Unknown reason = unknown.at(Trace.at(expression.range()));
            note(reason.reason(), expression.range(), unread);
            return uncertain(form, reason);
        } catch (EvaluationError error) {
            return uncertain(form, new Value.Unknown(Memo.error(error), Trace.at(expression.range())));
        }
    }

    private static void note(UnknownReason reason, SourceRange place, UnreadParts unread) {
        if (reason.kind() == UnknownReason.Kind.LIMIT) {
            unread.add(UnreadInfrastructure.Kind.LIMIT, reason.text(), place);
        }
    }

    private static Instances uncertain(Form form, Value.Unknown value) {
        Map<String, Value> bindings = form == Form.COUNT
                ? Map.of("count", object(value.trace(), Map.of("index", value)))
                : Map.of("each", object(value.trace(), Map.of("key", value, "value", value)));
        Instance any = new Instance(form, UNKNOWN_KEY, bindings, new Presence.Uncertain(value.reason()));
        return new Instances(form, List.of(any), value.reason());
    }

    private static Value object(Trace trace, Map<String, Value> fields) {
        return new Value.Known(new Tree.Fields(fields), Trace.at(trace.range()));
    }

    private static Instances counted(Value value) {
        BigDecimal number = Conversion.number(Values.tree(value));
        if (number.signum() < 0 || number.scale() > 0) {
            throw new EvaluationError("count is no whole number");
        }
        check(number);
        List<Instance> all = new ArrayList<>();
        for (int i = 0; i < number.intValueExact(); i++) {
            Value index = new Value.Known(Tree.Numeral.of(i), value.trace());
            all.add(new Instance(
                    Form.COUNT,
                    Integer.toString(i),
                    Map.of("count", object(value.trace(), Map.of("index", index))),
                    new Presence.Present()));
        }
        return new Instances(Form.COUNT, all, null);
    }

    private static Instances keyed(Value value, Evaluator evaluator) {
        if (Values.tree(value) instanceof Tree.Items items) {
            check(BigDecimal.valueOf(items.values().size()));
        }
        List<Evaluator.Turn> turns = evaluator.turns(value);
        check(BigDecimal.valueOf(turns.size()));
        boolean list = Values.tree(value) instanceof Tree.Items;
        Map<String, Instance> all = new LinkedHashMap<>();
        for (Evaluator.Turn turn : turns) {
            Value key = list ? turn.value() : turn.key();
            String text = Conversion.text(Values.tree(key));
            Map<String, Value> each = new LinkedHashMap<>();
            each.put("key", key);
            each.put("value", turn.value());
            Map<String, Value> bindings = Map.of("each", object(value.trace(), each));
            all.put(text, new Instance(Form.EACH, text, bindings, new Presence.Present()));
        }
        return new Instances(Form.EACH, List.copyOf(all.values()), null);
    }

    private static void check(BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            throw new NotKnown(new UnknownReason(
                    UnknownReason.Kind.LIMIT, "there are more instances than the limit of " + MOST, ""));
        }
    }
}
