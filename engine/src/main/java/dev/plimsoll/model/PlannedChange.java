package dev.plimsoll.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan will do to one resource.
 *
 * @param address as {@link Resource#address()}
 * @param previousAddress where a {@code moved} block gives it a new one
 * @param reason the planner's word for why, such as {@code replace_because_cannot_update}; empty where it gives none
 * @param replacedBy paths of the attributes that make it a replacement, as {@code storage_encrypted} or {@code disk[0].size}
 * @param before absent where the resource does not exist yet
 * @param after absent where the resource will not exist
 * @param range the change in the plan
 */
public record PlannedChange(
        String address,
        @Nullable String previousAddress,
        String type,
        Action action,
        String reason,
        List<String> replacedBy,
        Value before,
        Value after,
        SourceRange range) {

    /** The kinds of change. */
    public enum Action {
        NONE,
        READ,
        CREATE,
        UPDATE,
        DELETE,
        /** Deletes first, then creates anew. */
        REPLACE,
        /** Creates the new one first, then deletes the old one. */
        REPLACE_AFTER_CREATE,
        /** Leaves it to itself, without deleting it. */
        FORGET;

        /** Whether the object that exists, and what it holds, goes. */
        public boolean destroys() {
            return this == DELETE || this == REPLACE || this == REPLACE_AFTER_CREATE;
        }
    }

    public PlannedChange {
        replacedBy = List.copyOf(replacedBy);
    }
}
