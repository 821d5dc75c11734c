package dev.plimsoll.iac.terraform;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what could not be read, each thing once. */
final class UnreadParts {

    private final Set<UnreadInfrastructure> unread = new LinkedHashSet<>();

    void add(UnreadInfrastructure fault) {
        unread.add(fault);
    }

    void add(Kind kind, String message, SourceRange range) {
        unread.add(new UnreadInfrastructure(kind, message, range));
    }

    List<UnreadInfrastructure> all() {
        return List.copyOf(unread);
    }
}
