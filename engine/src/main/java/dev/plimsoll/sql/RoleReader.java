package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange.ChangeMembership;
import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.AccessChange.MembershipOptions;
import dev.plimsoll.model.AccessChange.Secret;
import dev.plimsoll.model.AccessChange.SecretForm;
import dev.plimsoll.model.AccessChange.SetSessionDefault;
import dev.plimsoll.model.ObjectChange.RenameObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SchemaChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code CREATE ROLE}, {@code CREATE USER}, {@code CREATE GROUP} and their {@code ALTER}; an object reads one. */
final class RoleReader {

    private static final Set<String> ATTRIBUTES =
            Set.of("superuser", "createrole", "createdb", "replication", "login", "bypassrls", "inherit");

    private final TokenCursor cursor;
    private final Map<String, Boolean> attributes = new LinkedHashMap<>();
    private final List<String> memberOf = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private final List<String> administrators = new ArrayList<>();
    private @Nullable Secret password;

    RoleReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE ROLE}; {@code login} for {@code CREATE USER}. */
    List<SchemaChange> create(boolean login) {
        String role = new RoleNameReader(cursor).role();
        if (login) {
            attributes.put("login", true);
        }
        cursor.accept(Keyword.WITH);
        while (!cursor.atEnd()) {
            if (!creationOption()) {
                option();
            }
        }
        List<SchemaChange> changes = new ArrayList<>();
        changes.add(new DefineRole(cursor.statementRange(), role, true, attributes, password, memberOf));
        joined(role, members, MembershipOptions.NONE, changes);
        joined(role, administrators, new MembershipOptions(true, null, null), changes);
        return changes;
    }

    /** The roles that {@code ROLE} and {@code ADMIN} make members of the new one. */
    private void joined(String role, List<String> who, MembershipOptions options, List<SchemaChange> changes) {
        if (!who.isEmpty()) {
            changes.add(new ChangeMembership(cursor.statementRange(), true, List.of(role), who, options, null, false));
        }
    }

    private boolean creationOption() {
        if (cursor.accept(Keyword.SYSID)) {
            cursor.integer("a number");
        } else if (cursor.accept(Keyword.ADMIN)) {
            administrators.addAll(new RoleNameReader(cursor).list());
        } else if (cursor.accept(Keyword.ROLE)) {
            members.addAll(new RoleNameReader(cursor).list());
        } else if (cursor.accept(Keyword.IN)) {
            if (!cursor.accept(Keyword.ROLE)) {
                cursor.expect(Keyword.GROUP);
            }
            memberOf.addAll(new RoleNameReader(cursor).list());
        } else {
            return false;
        }
        return true;
    }

    private void option() {
        if (cursor.accept(Keyword.PASSWORD)) {
            password(true);
        } else if (cursor.accept(Keyword.ENCRYPTED) || cursor.accept(Keyword.UNENCRYPTED)) {
            cursor.expect(Keyword.PASSWORD);
            password(false);
        } else if (cursor.accept(Keyword.CONNECTION)) {
            cursor.expect(Keyword.LIMIT);
            if (cursor.isOperator("-") || cursor.isOperator("+")) {
                cursor.advance();
            }
            cursor.integer("a number");
        } else if (cursor.accept(Keyword.VALID)) {
            cursor.expect(Keyword.UNTIL);
            cursor.string("a time");
        } else if (cursor.accept(Keyword.USER)) {
            members.addAll(new RoleNameReader(cursor).list());
        } else {
            attribute();
        }
    }

    private void attribute() {
        int start = cursor.position();
        if (cursor.is(TokenKind.WORD) && (cursor.keyword() == null || cursor.is(Keyword.INHERIT))) {
            String word = LiteralText.fold(cursor.take());
            boolean on = !word.startsWith("no");
            String name = on ? word : word.substring(2);
            if (ATTRIBUTES.contains(name)) {
                attributes.put(name, on);
                return;
            }
        }
        cursor.moveTo(start);
        throw cursor.fail("an option of a role");
    }

    private void password(boolean nullable) {
        int start = cursor.position();
        if (nullable && cursor.accept(Keyword.NULL)) {
            password = new Secret(cursor.rangeFrom(start), SecretForm.NONE);
            return;
        }
        String value = cursor.string("a password");
        password = new Secret(cursor.rangeFrom(start), SecretShape.of(value));
    }

    /** From behind {@code ALTER ROLE} or {@code ALTER USER}. */
    SchemaChange alter() {
        if (cursor.accept(Keyword.ALL)) {
            return session(null);
        }
        String role = new RoleNameReader(cursor).role();
        if (cursor.accept(Keyword.RENAME)) {
            return renamed(role);
        } else if (cursor.isAny(Keyword.IN, Keyword.SET, Keyword.RESET)) {
            return session(role);
        }
        cursor.accept(Keyword.WITH);
        while (!cursor.atEnd()) {
            option();
        }
        return new DefineRole(cursor.statementRange(), role, false, attributes, password, memberOf);
    }

    private SchemaChange renamed(String role) {
        cursor.expect(Keyword.TO);
        String newName = new RoleNameReader(cursor).role();
        return new RenameObject(cursor.statementRange(), ObjectKind.ROLE, ObjectName.of(role), null, newName);
    }

    private SchemaChange session(@Nullable String role) {
        String database = null;
        if (cursor.accept(Keyword.IN)) {
            cursor.expect(Keyword.DATABASE);
            database = cursor.columnId("a database name");
        }
        return sessionDefault(cursor, role, database);
    }

    /** {@code SET …} or {@code RESET …} as the default of a role or database. */
    static SchemaChange sessionDefault(TokenCursor cursor, @Nullable String role, @Nullable String database) {
        SettingReader reader = new SettingReader(cursor);
        if (cursor.accept(Keyword.RESET)) {
            return new SetSessionDefault(
                    cursor.statementRange(), role, database, reader.reset().parameter(), null);
        }
        cursor.expect(Keyword.SET);
        SettingReader.Setting setting = reader.setting();
        String value = setting.values().isEmpty() ? null : String.join(", ", setting.values());
        return new SetSessionDefault(cursor.statementRange(), role, database, setting.parameter(), value);
    }

    /** From behind {@code ALTER GROUP}. */
    SchemaChange alterGroup() {
        String group = new RoleNameReader(cursor).role();
        if (cursor.accept(Keyword.RENAME)) {
            return renamed(group);
        }
        boolean add = cursor.accept(Keyword.ADD);
        if (!add) {
            cursor.expect(Keyword.DROP);
        }
        cursor.expect(Keyword.USER);
        members.addAll(new RoleNameReader(cursor).list());
        return new ChangeMembership(
                cursor.statementRange(), add, List.of(group), members, MembershipOptions.NONE, null, false);
    }
}
