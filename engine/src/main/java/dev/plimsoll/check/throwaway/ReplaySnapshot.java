package dev.plimsoll.check.throwaway;

import dev.plimsoll.live.Facet;
import dev.plimsoll.live.Rows;
import dev.plimsoll.live.Snapshot;
import dev.plimsoll.live.throwaway.ThrowawayServer;
import dev.plimsoll.model.AccessChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What of a throw-away server comes from migrations: not its settings, its load or its files, and none of the roles that it needed itself. */
public final class ReplaySnapshot {

    /** What migrations declare. */
    private static final Set<Facet> DECLARED = EnumSet.of(
            Facet.EXTENSIONS,
            Facet.LANGUAGES,
            Facet.SCHEMAS,
            Facet.ROLES,
            Facet.MEMBERSHIPS,
            Facet.DEFAULT_PRIVILEGES,
            Facet.PRIVILEGES,
            Facet.RELATIONS,
            Facet.COLUMNS,
            Facet.CONSTRAINTS,
            Facet.INDEXES,
            Facet.SEQUENCES,
            Facet.TYPES,
            Facet.DOMAIN_CONSTRAINTS,
            Facet.ROUTINES,
            Facet.TRIGGERS,
            Facet.POLICIES,
            Facet.RULES,
            Facet.VIEW_READS,
            Facet.STATISTICS_OBJECTS,
            Facet.PUBLICATIONS,
            Facet.FOREIGN_SERVERS,
            Facet.EVENT_TRIGGERS);

    private final String login;
    private final Set<String> own;
    private final Predicate<String> ours;

    ReplaySnapshot(ReplayDatabase database) {
        this.login = database.login();
        this.own = database.ownRoles();
        this.ours = role -> own.contains(role) || role.startsWith(ReplayDatabase.READER);
    }

    /** Whether migrations declare what a facet of this id holds. */
    public static boolean isDeclared(String facet) {
        return DECLARED.stream().anyMatch(each -> each.id().equals(facet));
    }

    /** The role that ran the migrations is called as in a replay without a server, unless its name is known. */
    Snapshot of(Snapshot collected) {
        Map<Facet, Rows> facets = new EnumMap<>(Facet.class);
        collected.facets().forEach((facet, rows) -> {
            if (DECLARED.contains(facet)) {
                facets.put(facet, renamed(theirs(facet, rows)));
            }
        });
        return new Snapshot(
                collected.meta(),
                facets,
                collected.notRead().stream()
                        .filter(each -> DECLARED.contains(each.facet()))
                        .toList());
    }

    private Rows theirs(Facet facet, Rows rows) {
        return switch (facet) {
            case ROLES -> without(rows, "name", ours);
            case MEMBERSHIPS -> without(rows, "member", role -> role.equals(login) || isServers(role));
            case PRIVILEGES -> without(without(rows, "kind", "database"::equals), "grantee", ReplaySnapshot::isServers);
            default -> rows;
        };
    }

    private static boolean isServers(String role) {
        return role.startsWith(ReplayDatabase.READER) || role.equals(ThrowawayServer.SUPERUSER);
    }

    private static Rows without(Rows rows, String column, Predicate<String> out) {
        int place = rows.columns().indexOf(column);
        return place < 0
                ? rows
                : new Rows(
                        rows.columns(),
                        rows.values().stream()
                                .filter(row -> !out.test(String.valueOf(row[place])))
                                .toList());
    }

    private Rows renamed(Rows rows) {
        if (!login.equals(ReplayDatabase.LOGIN)) {
            return rows;
        }
        List<@Nullable Object[]> values = new ArrayList<>();
        for (@Nullable Object[] row : rows.values()) {
            @Nullable Object[] copy = row.clone();
            for (int i = 0; i < copy.length; i++) {
                copy[i] = renamed(copy[i]);
            }
            values.add(copy);
        }
        return new Rows(rows.columns(), values);
    }

    private static @Nullable Object renamed(@Nullable Object value) {
        if (value instanceof List<?> list && list.contains(ReplayDatabase.LOGIN)) {
            return list.stream()
                    .map(each -> ReplayDatabase.LOGIN.equals(each) ? AccessChange.LOGIN_ROLE : each)
                    .toList();
        }
        return ReplayDatabase.LOGIN.equals(value) ? AccessChange.LOGIN_ROLE : value;
    }
}
