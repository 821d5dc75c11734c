package dev.plimsoll.iac.cloudformation;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * A call of an intrinsic function, written with a tag or as a map of one entry.
 *
 * @param name the long form: {@code Ref}, {@code Fn::GetAtt}, {@code Condition}
 */
record Call(String name, Node argument, SourceRange range) {

    static final String REF = "Ref";
    static final String CONDITION = "Condition";
    private static final String FUNCTION = "Fn::";

    static Optional<Call> of(Node node) {
        if (!node.tag().isEmpty()) {
            String name = node.tag().substring(1);
            boolean bare = name.equals(REF) || name.equals(CONDITION);
            return Optional.of(new Call(bare ? name : FUNCTION + name, node.untagged(), node.range()));
        }
        List<Node.Entry> entries = node.entries();
        if (entries.size() == 1) {
            Node.Entry entry = entries.get(0);
            if (entry.key().equals(REF) || entry.key().startsWith(FUNCTION)) {
                return Optional.of(new Call(entry.key(), entry.value(), node.range()));
            }
        }
        return Optional.empty();
    }

    /** A call where a condition is expected: there {@code Condition} is no property. */
    static Optional<Call> ofCondition(Node node) {
        List<Node.Entry> entries = node.entries();
        return entries.size() == 1 && entries.get(0).key().equals(CONDITION)
                ? Optional.of(new Call(CONDITION, entries.get(0).value(), node.range()))
                : of(node);
    }

    /** The short form: {@code !GetAtt}. */
    String shortName() {
        return "!" + (name.startsWith(FUNCTION) ? name.substring(FUNCTION.length()) : name);
    }
}
