package dev.plimsoll.check.infrastructure;

import dev.plimsoll.model.Resource;
import dev.plimsoll.model.SourceRange;
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

    /** @param resources whose values are told by a {@link DefinitionWalk} */
    DefinitionSuppressions(Collection<Resource> resources) {
        for (Resource resource : resources) {
            blocks.computeIfAbsent(resource.range().path(), key -> new HashSet<>())
                    .add(resource.range());
        }
    }

    void add(Value value, SourceRange block) {
        SourceRange place = value.trace().range();
        if (block.contains(place)) {
            values.computeIfAbsent(place.path(), key -> new HashSet<>()).add(place);
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
