package dev.plimsoll.check.infrastructure;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import dev.plimsoll.sql.SecretNames;
import java.util.Collection;
import java.util.Map;

/** Goes once through all values of resources, at every depth, and tells which of them are secrets by their name or that of what holds them. */
final class DefinitionWalk {

    /** Who is told of each value. */
    interface Visitor {

        /**
         * @param block the declaration that the value is written in
         * @param secret whether the value must not be printed
         */
        void visit(Value value, SourceRange block, boolean secret);
    }

    private final Visitor visitor;
    private final SourceRange block;

    private DefinitionWalk(Visitor visitor, SourceRange block) {
        this.visitor = visitor;
        this.block = block;
    }

    static void through(Collection<Resource> resources, Visitor visitor) {
        for (Resource resource : resources) {
            new DefinitionWalk(visitor, resource.range()).fields(resource.attributes(), false);
        }
    }

    private void fields(Map<String, Value> fields, boolean secret) {
        fields.forEach((name, value) -> value(value, secret || SecretNames.contain(name)));
    }

    private void value(Value value, boolean within) {
        boolean secret = within || value.trace().sensitive();
        visitor.visit(value, block, secret);
        if (value instanceof Value.Known known) {
            if (known.tree() instanceof Tree.Fields fields) {
                fields(fields.values(), secret);
            } else if (known.tree() instanceof Tree.Items items) {
                items.values().forEach(item -> value(item, secret));
            }
        }
    }
}
