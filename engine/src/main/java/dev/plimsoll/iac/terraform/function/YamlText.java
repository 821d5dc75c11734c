package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.Map;

/** A value as the text that {@code yamlencode} makes: block style, every key and text quoted, keys sorted. */
final class YamlText {

    private final Budget budget;
    private final StringBuilder text = new StringBuilder();

    YamlText(Budget budget) {
        this.budget = budget;
    }

    String of(Value value) {
        append(value, 0, false);
        boolean plain = Values.tree(value) instanceof Tree.Scalar scalar && !(scalar instanceof Tree.Text)
                || Values.isNull(value);
        return plain ? text + "...\n" : text.toString();
    }

    /** @param inLine whether the value begins on the line of a dash */
    private void append(Value value, int indent, boolean inLine) {
        budget.step();
        budget.checkText(text.length());
        Tree tree = Values.tree(value);
        if (tree instanceof Tree.Items items && !items.values().isEmpty()) {
            boolean first = inLine;
            for (Value item : items.values()) {
                margin(first ? 0 : indent).append("- ");
                first = false;
                append(item, indent + 2, true);
            }
        } else if (tree instanceof Tree.Fields fields && !Values.sorted(fields).isEmpty()) {
            boolean first = inLine;
            for (Map.Entry<String, Value> entry : Values.sorted(fields).entrySet()) {
                margin(first ? 0 : indent)
                        .append(JsonText.quoted(entry.getKey(), false))
                        .append(':');
                first = false;
                member(entry.getValue(), indent);
            }
        } else {
            scalar(tree, inLine ? indent : 0);
        }
    }

    private void member(Value value, int indent) {
        Tree tree = Values.tree(value);
        if (tree instanceof Tree.Items items && !items.values().isEmpty()) {
            text.append('\n');
            append(value, indent, false);
        } else if (tree instanceof Tree.Fields fields && !fields.values().isEmpty()) {
            text.append('\n');
            append(value, indent + 2, false);
        } else {
            text.append(' ');
            scalar(tree, indent + 2);
        }
    }

    private void scalar(Tree tree, int indent) {
        if (tree instanceof Tree.Text string && string.text().contains("\n")) {
            block(string.text(), indent);
            return;
        }
        if (tree instanceof Tree.Text string) {
            text.append(JsonText.quoted(string.text(), false));
        } else if (tree instanceof Tree.Scalar scalar) {
            text.append(scalar.text());
        } else {
            text.append(tree instanceof Tree.Items ? "[]" : tree instanceof Tree.Fields ? "{}" : "null");
        }
        text.append('\n');
    }

    private void block(String string, int indent) {
        text.append(string.endsWith("\n") ? "|\n" : "|-\n");
        for (String line :
                (string.endsWith("\n") ? string.substring(0, string.length() - 1) : string).split("\n", -1)) {
            if (!line.isEmpty()) {
                margin(indent);
            }
            text.append(line).append('\n');
        }
    }

    private StringBuilder margin(int width) {
        return text.append(" ".repeat(width));
    }
}
