package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.Budget;
import dev.plimsoll.iac.terraform.value.Values;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.Iterator;
import java.util.Map;

/** A value as the text of JSON that {@code jsonencode} makes: without blanks, keys sorted, {@code < > &} escaped. */
final class JsonText {

    private final Budget budget;
    private final StringBuilder text = new StringBuilder();

    JsonText(Budget budget) {
        this.budget = budget;
    }

    String of(Value value) {
        append(value);
        return text.toString();
    }

    private void append(Value value) {
        budget.step();
        budget.checkText(text.length());
        Tree tree = Values.tree(value);
        if (tree instanceof Tree.Items items) {
            text.append('[');
            for (Iterator<Value> i = items.values().iterator(); i.hasNext(); ) {
                append(i.next());
                text.append(i.hasNext() ? "," : "");
            }
            text.append(']');
        } else if (tree instanceof Tree.Fields fields) {
            Values.tree(fields.values().getOrDefault(Values.REST, value));
            text.append('{');
            for (Iterator<Map.Entry<String, Value>> i =
                            Values.sorted(fields).entrySet().iterator();
                    i.hasNext(); ) {
                Map.Entry<String, Value> entry = i.next();
                text.append(quoted(entry.getKey(), true)).append(':');
                append(entry.getValue());
                text.append(i.hasNext() ? "," : "");
            }
            text.append('}');
        } else if (tree instanceof Tree.Text string) {
            text.append(quoted(string.text(), true));
        } else {
            text.append(tree instanceof Tree.Scalar scalar ? scalar.text() : "null");
        }
    }

    /** @param html whether what would end a script in a page is escaped */
    static String quoted(String string, boolean html) {
        StringBuilder quoted = new StringBuilder(string.length() + 2).append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean escaped =
                            c < 0x20 || html && (c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029);
                    if (escaped) {
                        quoted.append("\\u")
                                .append(Integer.toHexString(0x10000 | c).substring(1));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
