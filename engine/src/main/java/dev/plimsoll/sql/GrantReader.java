package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange.ChangeDefaultPrivileges;
import dev.plimsoll.model.AccessChange.ChangeMembership;
import dev.plimsoll.model.AccessChange.ChangePrivileges;
import dev.plimsoll.model.AccessChange.MembershipOptions;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code GRANT}, {@code REVOKE} and {@code ALTER DEFAULT PRIVILEGES}; an object reads one. */
final class GrantReader {

    private final TokenCursor cursor;
    private final boolean grant;
    private final List<String> privileges = new ArrayList<>();
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    GrantReader(TokenCursor cursor, boolean grant) {
        this.cursor = cursor;
        this.grant = grant;
    }

    /** From behind {@code GRANT} or {@code REVOKE}. */
    SchemaChange read() {
        String option = "";
        if (!grant && cursor.keyword(1) == Keyword.OPTION && cursor.keyword(2) == Keyword.FOR) {
            option = cursor.accept(Keyword.GRANT) ? "grant" : cursor.columnId("GRANT, ADMIN, INHERIT or SET");
            if (!option.equals("grant") && !option.equals("admin")) {
                cursor.note(Syntax.REVOKE_OPTION);
            }
            cursor.advance();
            cursor.advance();
        }
        privileges();
        if (option.equals("grant")) {
            return onObjects(true);
        }
        return cursor.is(Keyword.ON) && option.isEmpty() ? onObjects(false) : ofRoles(option);
    }

    private void privileges() {
        if (cursor.accept(Keyword.ALL)) {
            privileges.add("all");
            cursor.accept(Keyword.PRIVILEGES);
            columns("all");
            if (!cursor.is(Keyword.ON)) {
                throw cursor.fail("ON");
            }
            return;
        }
        do {
            if (cursor.accept(Keyword.ALTER, Keyword.SYSTEM)) {
                cursor.note(Syntax.GRANT_PARAMETER);
                privileges.add("alter system");
            } else if (cursor.isAny(Keyword.SELECT, Keyword.REFERENCES, Keyword.CREATE)) {
                privileges.add(LiteralText.fold(cursor.take()));
            } else {
                privileges.add(cursor.columnId("a privilege or role"));
            }
            columns(privileges.get(privileges.size() - 1));
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void columns(String privilege) {
        if (cursor.is(TokenKind.LEFT_PARENTHESIS)) {
            columns.computeIfAbsent(privilege, none -> new ArrayList<>()).addAll(cursor.columnList());
        }
    }

    private void toOrFrom() {
        cursor.expect(grant ? Keyword.TO : Keyword.FROM);
    }

    private List<String> grantees() {
        List<String> roles = new ArrayList<>();
        do {
            if (cursor.is(Keyword.GROUP)) {
                cursor.advance();
            }
            roles.add(new RoleNameReader(cursor).role());
        } while (cursor.accept(TokenKind.COMMA));
        return roles;
    }

    private SchemaChange onObjects(boolean optionOnly) {
        cursor.expect(Keyword.ON);
        GrantTargetReader target = new GrantTargetReader(cursor);
        target.read();
        toOrFrom();
        List<String> roles = grantees();
        boolean option = optionOnly;
        if (grant && cursor.accept(Keyword.WITH)) {
            cursor.expect(Keyword.GRANT, Keyword.OPTION);
            option = true;
        }
        if (cursor.is(Keyword.GRANTED)) {
            grantedBy();
            cursor.note(Syntax.GRANTED_BY);
        }
        boolean cascade = !grant && cursor.acceptCascade();
        return new ChangePrivileges(
                cursor.statementRange(),
                grant,
                privileges,
                columns,
                target.kind(),
                target.objects(),
                target.allInSchemas(),
                roles,
                option,
                cascade);
    }

    /** The grantor, which for privileges can only be the current role. */
    private @Nullable String grantedBy() {
        if (!cursor.accept(Keyword.GRANTED)) {
            return null;
        }
        cursor.expect(Keyword.BY);
        return new RoleNameReader(cursor).role();
    }

    private SchemaChange ofRoles(String revokedOption) {
        toOrFrom();
        List<String> members = new RoleNameReader(cursor).list();
        Map<String, Boolean> options = new HashMap<>();
        if (!revokedOption.isEmpty()) {
            options.put(revokedOption, true);
        }
        if (grant && cursor.accept(Keyword.WITH)) {
            do {
                memberOption(options);
            } while (cursor.accept(TokenKind.COMMA));
        }
        String grantor = grantedBy();
        boolean cascade = !grant && cursor.acceptCascade();
        return new ChangeMembership(
                cursor.statementRange(),
                grant,
                privileges,
                members,
                new MembershipOptions(options.get("admin"), options.get("inherit"), options.get("set")),
                grantor,
                cascade);
    }

    private void memberOption(Map<String, Boolean> options) {
        int start = cursor.position();
        String option = cursor.label("ADMIN, INHERIT or SET");
        boolean on = true;
        boolean old = option.equals("admin") && cursor.is(Keyword.OPTION);
        if (!cursor.accept(Keyword.OPTION) && !cursor.accept(Keyword.TRUE)) {
            cursor.expect(Keyword.FALSE);
            on = false;
        }
        if (!old || cursor.is(TokenKind.COMMA)) {
            cursor.noteFrom(start, Syntax.MEMBERSHIP_OPTIONS);
        }
        options.put(option, on);
    }

    /** From behind {@code ALTER DEFAULT PRIVILEGES}. */
    static SchemaChange defaults(TokenCursor cursor) {
        List<String> roles = new ArrayList<>();
        List<String> schemas = new ArrayList<>();
        while (cursor.isAny(Keyword.IN, Keyword.FOR)) {
            if (cursor.accept(Keyword.IN)) {
                cursor.expect(Keyword.SCHEMA);
                schemas.addAll(cursor.columnIds("a schema name"));
            } else {
                cursor.expect(Keyword.FOR);
                if (!cursor.accept(Keyword.ROLE)) {
                    cursor.expect(Keyword.USER);
                }
                roles.addAll(new RoleNameReader(cursor).list());
            }
        }
        boolean grant = cursor.accept(Keyword.GRANT);
        if (!grant) {
            cursor.expect(Keyword.REVOKE);
        }
        ChangePrivileges privileges = new GrantReader(cursor, grant).defaultAction();
        return new ChangeDefaultPrivileges(cursor.statementRange(), roles, schemas, privileges);
    }

    private ChangePrivileges defaultAction() {
        boolean option = !grant && cursor.accept(Keyword.GRANT, Keyword.OPTION, Keyword.FOR);
        privileges();
        cursor.expect(Keyword.ON);
        ObjectKind kind = defaultKind();
        toOrFrom();
        List<String> roles = grantees();
        if (grant && cursor.accept(Keyword.WITH)) {
            cursor.expect(Keyword.GRANT, Keyword.OPTION);
            option = true;
        }
        boolean cascade = !grant && cursor.acceptCascade();
        SourceRange range = cursor.statementRange();
        return new ChangePrivileges(
                range, grant, privileges, columns, kind, List.of(), List.of(), roles, option, cascade);
    }

    private ObjectKind defaultKind() {
        if (cursor.accept(Keyword.TABLES)) {
            return ObjectKind.TABLE;
        } else if (cursor.accept(Keyword.FUNCTIONS)) {
            return ObjectKind.FUNCTION;
        } else if (cursor.accept(Keyword.ROUTINES)) {
            return ObjectKind.ROUTINE;
        } else if (cursor.accept(Keyword.SEQUENCES)) {
            return ObjectKind.SEQUENCE;
        } else if (cursor.accept(Keyword.TYPES)) {
            return ObjectKind.TYPE;
        } else if (cursor.accept(Keyword.SCHEMAS)) {
            return ObjectKind.SCHEMA;
        }
        cursor.expect(Keyword.LARGE);
        cursor.expect(Keyword.OBJECTS);
        cursor.note(Syntax.DEFAULT_LARGE_OBJECTS);
        return ObjectKind.LARGE_OBJECT;
    }
}
