package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of roles, which may be words such as {@code CURRENT_USER}. */
final class RoleNameReader {

    private final TokenCursor cursor;

    RoleNameReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** A role; {@link AccessChange#PUBLIC} for all, {@code CURRENT_USER} and its like in upper case. */
    String role() {
        if (cursor.isAny(Keyword.CURRENT_USER, Keyword.CURRENT_ROLE, Keyword.SESSION_USER)) {
            String name = String.valueOf(cursor.keyword());
            cursor.advance();
            if (name.equals("CURRENT_ROLE")) {
                cursor.note(Syntax.CURRENT_ROLE_NAME);
            }
            return name;
        }
        boolean quoted = cursor.kind() != TokenKind.WORD;
        String name = cursor.nonReservedWord("a role name");
        return !quoted && name.equals("public") ? AccessChange.PUBLIC : name;
    }

    List<String> list() {
        List<String> roles = new ArrayList<>();
        do {
            roles.add(role());
        } while (cursor.accept(TokenKind.COMMA));
        return roles;
    }
}
