package dev.plimsoll.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Drift: one object in which a database differs from what is declared for it.
 *
 * @param database its name in the configuration
 * @param aspect what of the subject it is about where that is less than all of it, such as {@code owner} or {@code privileges of app}; else empty
 * @param changes of a changed object, sorted by property; else empty
 * @param towardsDeclared statement that makes the database as declared, or null where none can be told
 * @param towardsLive statement that, as a migration, declares what the database has, or null where none can be told
 * @param declared where the object is declared, or null
 */
public record Difference(
        String database,
        Facet facet,
        Direction direction,
        Subject subject,
        String aspect,
        List<Change> changes,
        @Nullable String towardsDeclared,
        @Nullable String towardsLive,
        @Nullable SourceRange declared) {

    /** What kind of drift it is. */
    public enum Facet {
        /** Tables, columns, constraints, indexes, types, sequences. */
        STRUCTURE,
        /** Views, routines, triggers, rules. */
        CODE,
        /** Roles, memberships, owners, privileges, row security. */
        ACCESS,
        SETTINGS,
        /** Of the server and of extensions. */
        VERSION,
        /** Replicas, slots, publications, subscriptions, foreign servers. */
        TOPOLOGY;

        /** {@code structure}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which side has it. */
    public enum Direction {
        /** Declared, and not in the database. */
        MISSING("is declared, and not in the database"),
        /** In the database, and not declared. */
        UNDECLARED("is in the database, and not declared"),
        CHANGED("is not as declared");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        /** {@code missing}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One property with both its forms.
     *
     * @param declared null where the declared side has none
     * @param live null where the database has none
     */
    public record Change(
            String property,
            @Nullable String declared,
            @Nullable String live) {

        /** {@code type is bigint, declared integer}. */
        @Override
        public String toString() {
            return declared == null
                    ? property + " is " + live + ", none is declared"
                    : property + " is " + (live == null ? "not there" : live) + ", declared " + declared;
        }
    }

    public Difference {
        changes = List.copyOf(changes);
    }

    /** What it is about: {@code column public.orders.sku}, {@code owner of table public.orders}. */
    public String what() {
        String object = subject.kind().words() + " " + subject.name();
        return aspect.isEmpty() ? object : aspect + " of " + object;
    }

    /** {@code column public.orders.sku: type is text, declared character varying(40)}. */
    public String words() {
        return direction == Direction.CHANGED
                ? what() + ": " + changes.stream().map(Change::toString).collect(Collectors.joining("; "))
                : what() + " " + direction.words;
    }
}
