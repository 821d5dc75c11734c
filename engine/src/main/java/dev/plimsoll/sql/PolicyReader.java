package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange.AlterPolicy;
import dev.plimsoll.model.RelationRuleChange.CreatePolicy;
import dev.plimsoll.model.RelationRuleChange.RenameRelationRule;
import dev.plimsoll.model.SchemaChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code CREATE POLICY} and {@code ALTER POLICY}. */
final class PolicyReader {

    private final TokenCursor cursor;

    PolicyReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE POLICY}. */
    SchemaChange create() {
        String name = cursor.columnId("a policy name");
        cursor.expect(Keyword.ON);
        ObjectName table = cursor.qualifiedName("a table name");
        boolean permissive = true;
        if (cursor.accept(Keyword.AS)) {
            permissive = cursor.acceptWord("permissive");
            if (!permissive) {
                cursor.expectWord("restrictive");
            }
        }
        String command = cursor.accept(Keyword.FOR) ? command() : "all";
        List<String> roles = cursor.accept(Keyword.TO) ? new RoleNameReader(cursor).list() : List.of();
        if (roles.equals(List.of(AccessChange.PUBLIC))) {
            roles = List.of();
        }
        Expression using = using();
        Expression check = check();
        return new CreatePolicy(cursor.statementRange(), table, name, permissive, command, roles, using, check);
    }

    private String command() {
        Keyword keyword = cursor.keyword();
        if (keyword == null
                || !cursor.isAny(Keyword.ALL, Keyword.SELECT, Keyword.INSERT, Keyword.UPDATE, Keyword.DELETE)) {
            throw cursor.fail("ALL, SELECT, INSERT, UPDATE or DELETE");
        }
        cursor.advance();
        return LiteralText.fold(keyword.name());
    }

    private @Nullable Expression using() {
        return cursor.accept(Keyword.USING) ? ExpressionReader.readParenthesized(cursor) : null;
    }

    private @Nullable Expression check() {
        if (!cursor.accept(Keyword.WITH)) {
            return null;
        }
        cursor.expect(Keyword.CHECK);
        return ExpressionReader.readParenthesized(cursor);
    }

    /** From behind {@code ALTER POLICY}. */
    SchemaChange alter() {
        boolean ifExists = cursor.acceptIfExists();
        String name = cursor.columnId("a policy name");
        cursor.expect(Keyword.ON);
        ObjectName table = cursor.qualifiedName("a table name");
        if (ifExists || cursor.is(Keyword.RENAME)) {
            cursor.expect(Keyword.RENAME);
            cursor.expect(Keyword.TO);
            String newName = cursor.columnId("a policy name");
            return new RenameRelationRule(cursor.statementRange(), ObjectKind.POLICY, table, name, newName);
        }
        List<String> roles = cursor.accept(Keyword.TO) ? new RoleNameReader(cursor).list() : null;
        Expression using = using();
        Expression check = check();
        return new AlterPolicy(cursor.statementRange(), table, name, roles, using, check);
    }
}
