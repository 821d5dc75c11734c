package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * A sequence as it stands.
 *
 * @param type {@code int2}, {@code int4} or {@code int8}
 * @param ownedBy resolved, or null
 * @param identity whether it belongs to an identity column
 */
public record Sequence(
        ObjectName name,
        TypeName type,
        SequenceOptions options,
        SequenceOptions.@Nullable OwnedBy ownedBy,
        boolean identity,
        Origin origin) {}
