package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code format} and {@code formatlist}. See https://developer.hashicorp.com/terraform/language/functions/format. */
final class FormatFunctions {

    private FormatFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.of("format", FormatFunctions::format, "formatlist", FormatFunctions::formatList);
    }

    private static Value format(Arguments arguments) {
        List<Value> values = arguments.all().subList(1, arguments.count());
        return arguments.result(new FormatText(arguments.text(0), values, arguments.budget()).text());
    }

    private static Value formatList(Arguments arguments) {
        String pattern = arguments.text(0);
        int length = -1;
        for (int i = 1; i < arguments.count(); i++) {
            if (arguments.tree(i) instanceof Tree.Items items) {
                if (length >= 0 && length != items.values().size()) {
                    throw new EvaluationError("the lists differ in length");
                }
                length = items.values().size();
            }
        }
        List<String> texts = new ArrayList<>();
        for (int row = 0; row < (length < 0 ? 1 : length); row++) {
            List<Value> values = new ArrayList<>();
            for (int i = 1; i < arguments.count(); i++) {
                values.add(
                        arguments.tree(i) instanceof Tree.Items items
                                ? items.values().get(row)
                                : arguments.value(i));
            }
            texts.add(new FormatText(pattern, values, arguments.budget()).text());
        }
        return arguments.textList(texts);
    }
}
