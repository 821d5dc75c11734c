package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RelationRuleChange.CreateRule;
import dev.plimsoll.model.RelationRuleChange.RenameRelationRule;
import dev.plimsoll.model.SchemaChange;

/** Reads {@code CREATE RULE} and {@code ALTER RULE}. */
final class RuleReader {

    private final TokenCursor cursor;

    RuleReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code CREATE RULE}. */
    SchemaChange create(boolean replace) {
        String name = cursor.columnId("a rule name");
        cursor.expect(Keyword.AS, Keyword.ON);
        Keyword event = cursor.keyword();
        if (event == null || !cursor.isAny(Keyword.SELECT, Keyword.INSERT, Keyword.UPDATE, Keyword.DELETE)) {
            throw cursor.fail("SELECT, INSERT, UPDATE or DELETE");
        }
        cursor.advance();
        cursor.expect(Keyword.TO);
        ObjectName table = cursor.qualifiedName("a table name");
        if (cursor.accept(Keyword.WHERE)) {
            ExpressionReader.read(cursor);
        }
        cursor.expect(Keyword.DO);
        boolean instead = cursor.accept(Keyword.INSTEAD);
        if (!instead) {
            cursor.accept(Keyword.ALSO);
        }
        actions();
        cursor.expectEnd();
        return new CreateRule(cursor.statementRange(), table, name, replace, LiteralText.fold(event.name()), instead);
    }

    private void actions() {
        if (cursor.accept(Keyword.NOTHING)) {
            return;
        } else if (!cursor.is(TokenKind.LEFT_PARENTHESIS) || QueryReader.startsInParentheses(cursor) && !isList()) {
            action();
            return;
        }
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        while (!cursor.is(TokenKind.RIGHT_PARENTHESIS)) {
            if (!cursor.accept(TokenKind.SEMICOLON)) {
                action();
                if (!cursor.is(TokenKind.RIGHT_PARENTHESIS) && !cursor.is(TokenKind.SEMICOLON)) {
                    throw cursor.fail("\";\" or \")\"");
                }
            }
        }
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    /** A parenthesis around a query alone is part of the query; the grammar reads both the same way. */
    private boolean isList() {
        Tokens tokens = cursor.tokens();
        return tokens.kind(cursor.end() - 1) == TokenKind.RIGHT_PARENTHESIS;
    }

    private void action() {
        if (cursor.accept(Keyword.NOTIFY)) {
            new CursorReader(cursor).notification();
        } else {
            new DataReader(cursor, new QueryFacts()).nestedStatement();
        }
    }

    /** From behind {@code ALTER RULE}. */
    SchemaChange alter() {
        String name = cursor.columnId("a rule name");
        cursor.expect(Keyword.ON);
        ObjectName table = cursor.qualifiedName("a table name");
        cursor.expect(Keyword.RENAME, Keyword.TO);
        String newName = cursor.columnId("a rule name");
        return new RenameRelationRule(cursor.statementRange(), ObjectKind.RULE, table, name, newName);
    }
}
