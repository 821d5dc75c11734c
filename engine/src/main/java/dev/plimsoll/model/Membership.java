package dev.plimsoll.model;

/**
 * A role's membership in another.
 *
 * @param grantor the role that grants it; one for each pair of roles before PostgreSQL 16
 * @param admin whether the member may grant it on
 * @param inherit whether the member has the role's privileges without {@code SET ROLE}; before PostgreSQL 16 the member's own attribute
 * @param set whether the member may {@code SET ROLE}; always before PostgreSQL 16
 */
public record Membership(
        String role, String member, String grantor, boolean admin, boolean inherit, boolean set, Origin origin) {}
