package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.template.Unknowns;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnknownReason.Kind;
import dev.plimsoll.model.Value;
import java.util.Optional;

/** {@code {{resolve:service:…}}}: a value that the deployment reads from a store of parameters or secrets. */
final class DynamicReference {

    private static final String START = "{{resolve:";

    private DynamicReference() {}

    static Optional<Value> in(Tree tree, SourceRange range) {
        return tree instanceof Tree.Text text ? in(text.text(), range) : Optional.empty();
    }

    /** The unknown value of a text that holds such a reference; empty where it holds none. */
    static Optional<Value> in(String text, SourceRange range) {
        int start = text.indexOf(START);
        if (start < 0) {
            return Optional.empty();
        }
        boolean plain = text.startsWith("ssm:", start + START.length());
        String store =
                text.startsWith("secretsmanager:", start + START.length()) ? "Secrets Manager" : "Parameter Store";
        Value value = Unknowns.of(Kind.EXTERNAL, "the deployment reads it from " + store, range);
        return Optional.of(plain ? value : value.with(value.trace().masked()));
    }
}
