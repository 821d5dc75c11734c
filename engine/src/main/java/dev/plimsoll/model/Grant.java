package dev.plimsoll.model;

import org.jspecify.annotations.Nullable;

/**
 * One privilege that one role has on one object, as {@code aclexplode} shows it.
 *
 * @param column null for the object as a whole
 * @param privilege lower case
 * @param grantee {@link AccessChange#PUBLIC} for every role
 * @param grantable whether the grantee may grant it on
 * @param granted the statement that granted it, or the default privileges it comes from; null for what holds without one
 */
public record Grant(
        ObjectReference object,
        @Nullable String column,
        String privilege,
        String grantee,
        String grantor,
        boolean grantable,
        @Nullable SourceRange granted) {

    public boolean toPublic() {
        return grantee.equals(AccessChange.PUBLIC);
    }
}
