package dev.plimsoll.check.drift;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.model.Difference;
import dev.plimsoll.model.NotAssessed;
import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facets of a snapshot that could not be read: what is not seen is not missing. */
final class Unread {

    private static final Set<ObjectKind> RELATIONS =
            Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE);

    private static final Map<Facet, Set<ObjectKind>> KINDS = Map.ofEntries(
            Map.entry(Facet.RELATIONS, RELATIONS),
            Map.entry(Facet.COLUMNS, Set.of(ObjectKind.COLUMN)),
            Map.entry(Facet.CONSTRAINTS, Set.of(ObjectKind.CONSTRAINT)),
            Map.entry(Facet.INDEXES, Set.of(ObjectKind.INDEX)),
            Map.entry(Facet.SEQUENCES, Set.of(ObjectKind.SEQUENCE)),
            Map.entry(Facet.TYPES, Set.of(ObjectKind.TYPE, ObjectKind.DOMAIN)),
            Map.entry(Facet.DOMAIN_CONSTRAINTS, Set.of(ObjectKind.DOMAIN_CONSTRAINT)),
            Map.entry(Facet.ROUTINES, Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE)),
            Map.entry(Facet.TRIGGERS, Set.of(ObjectKind.TRIGGER)),
            Map.entry(Facet.POLICIES, Set.of(ObjectKind.POLICY)),
            Map.entry(Facet.RULES, Set.of(ObjectKind.RULE)),
            Map.entry(Facet.ROLES, Set.of(ObjectKind.ROLE)),
            Map.entry(Facet.EXTENSIONS, Set.of(ObjectKind.EXTENSION)),
            Map.entry(Facet.PUBLICATIONS, Set.of(ObjectKind.PUBLICATION)),
            Map.entry(Facet.STATISTICS_OBJECTS, Set.of(ObjectKind.STATISTICS)));

    private final Snapshot live;
    private final List<Facet> facets = new ArrayList<>();

    /** @param against the other snapshot, or null */
    Unread(Snapshot live, @Nullable Snapshot against) {
        this.live = live;
        for (Facet facet : Facet.values()) {
            boolean known = live.knows(facet) && (against == null || against.knows(facet));
            if (!known && (KINDS.containsKey(facet) || facet == Facet.PRIVILEGES || facet == Facet.SCHEMAS)) {
                facets.add(facet);
            }
        }
    }

    List<Difference> without(List<Difference> differences) {
        if (facets.isEmpty()) {
            return differences;
        }
        return differences.stream().filter(difference -> !isUnseen(difference)).toList();
    }

    private boolean isUnseen(Difference difference) {
        ObjectKind kind = difference.subject().kind();
        return facets.contains(Facet.RELATIONS)
                || facets.stream()
                        .anyMatch(facet -> KINDS.getOrDefault(facet, Set.of()).contains(kind))
                || facets.contains(Facet.PRIVILEGES) && difference.aspect().contains("privileges");
    }

    /** One sentence, or null where all was read. */
    @Nullable
    String reason() {
        return facets.isEmpty() ? null : "the " + facets.get(0).id() + " of the database could not be read";
    }

    List<NotAssessed> notAssessed(String database) {
        List<NotAssessed> all = new ArrayList<>();
        for (Facet facet : facets) {
            Snapshot.NotRead reason = live.notRead(facet).orElse(null);
            all.add(new NotAssessed(
                    DriftMatches.rule(Difference.Facet.STRUCTURE),
                    database,
                    facet.id() + (reason == null ? " is not in a snapshot" : ": " + reason.reason()),
                    reason == null ? null : reason.remedy()));
        }
        return all;
    }
}
