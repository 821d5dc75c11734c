package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * One privilege that objects get when a role creates them.
 *
 * @param role who creates them
 * @param schema null for all
 * @param kind {@code TABLE}, {@code SEQUENCE}, {@code FUNCTION}, {@code TYPE}, {@code SCHEMA} or {@code LARGE_OBJECT}
 * @param granted null for what holds without a statement
 */
public record DefaultPrivilege(
        String role,
        @Nullable String schema,
        ObjectKind kind,
        String privilege,
        String grantee,
        boolean grantable,
        @Nullable SourceRange granted) {}
