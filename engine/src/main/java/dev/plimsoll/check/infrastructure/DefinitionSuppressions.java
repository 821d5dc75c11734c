package dev.plimsoll.check.infrastructure;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import dev.plimsoll.policy.FileSuppressions;
import dev.plimsoll.policy.SuppressionReader;
import dev.plimsoll.sql.SourceText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Suppressions in definitions: each is for the block or key that follows it, or that it stands in one line with. */
final class DefinitionSuppressions {

    private final Map<String, Set<SourceRange>> blocks = new HashMap<>();
    private final Map<String, Set<SourceRange>> values = new HashMap<>();

    private DefinitionSuppressions() {}

    static DefinitionSuppressions of(Collection<Resource> resources) {
        DefinitionSuppressions all = new DefinitionSuppressions();
        for (Resource resource : resources) {
            all.blocks
                    .computeIfAbsent(resource.range().path(), key -> new HashSet<>())
                    .add(resource.range());
            resource.attributes().values().forEach(value -> all.add(value, resource.range()));
        }
        return all;
    }

    private void add(Value value, SourceRange block) {
        SourceRange place = value.trace().range();
        if (block.contains(place)) {
            values.computeIfAbsent(place.path(), key -> new HashSet<>()).add(place);
        }
        if (value instanceof Value.Known known) {
            if (known.tree() instanceof Tree.Fields fields) {
                fields.values().values().forEach(field -> add(field, block));
            } else if (known.tree() instanceof Tree.Items items) {
                items.values().forEach(item -> add(item, block));
            }
        }
    }

    /** Files in which a resource is declared. */
    Set<String> paths() {
        return blocks.keySet();
    }

    FileSuppressions in(SourceText source, SuppressionReader reader) {
        return reader.readDefinitions(
                source,
                source.path(),
                List.copyOf(blocks.getOrDefault(source.path(), Set.of())),
                List.copyOf(values.getOrDefault(source.path(), Set.of())));
    }
}
