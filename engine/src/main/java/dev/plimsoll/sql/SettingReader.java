package dev.plimsoll.sql;

import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SessionChange.OtherSessionChange;
import dev.plimsoll.model.SessionChange.SetParameter;
import dev.plimsoll.model.SessionChange.TransactionControl;
import dev.plimsoll.model.SessionChange.TransactionVerb;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code SET}, {@code RESET}, {@code SHOW}, and the settings of roles, databases and routines. */
final class SettingReader {

    /** A setting; no values stand for DEFAULT and RESET. */
    record Setting(String parameter, List<String> values) {}

    private final TokenCursor cursor;

    SettingReader(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** From behind {@code SET}. */
    SchemaChange set() {
        if (cursor.is(Keyword.CONSTRAINTS)
                && (cursor.keyword(1) == Keyword.ALL || cursor.isName(1, Keyword.Use.COLUMN_NAME))
                && cursor.keyword(1) != Keyword.TO) {
            return constraints();
        }
        boolean local = false;
        if (cursor.is(Keyword.LOCAL)) {
            local = isWordBeforeSetting();
        } else if (cursor.is(Keyword.SESSION)
                && cursor.keyword(1) != Keyword.AUTHORIZATION
                && cursor.keyword(1) != Keyword.CHARACTERISTICS) {
            isWordBeforeSetting();
        }
        if (startsTransaction()) {
            transactionModes();
            return transaction();
        }
        Setting setting = setting();
        return new SetParameter(cursor.statementRange(), setting.parameter(), setting.values(), local);
    }

    private boolean startsTransaction() {
        return cursor.is(Keyword.SESSION, Keyword.CHARACTERISTICS)
                || cursor.is(Keyword.TRANSACTION)
                        && cursor.keyword(1) != Keyword.TO
                        && cursor.keyword(1) != Keyword.FROM
                        && cursor.kind(1) != TokenKind.DOT
                        && cursor.kind(1) != TokenKind.OPERATOR;
    }

    private void transactionModes() {
        if (cursor.accept(Keyword.SESSION, Keyword.CHARACTERISTICS)) {
            cursor.expect(Keyword.AS);
            cursor.expect(Keyword.TRANSACTION);
        } else {
            cursor.expect(Keyword.TRANSACTION);
            if (cursor.accept(Keyword.SNAPSHOT)) {
                cursor.string("a snapshot");
                return;
            }
        }
        new TransactionReader(cursor).modes(true);
    }

    /** Steps over {@code LOCAL} or {@code SESSION} unless it is the name of the setting itself. */
    private boolean isWordBeforeSetting() {
        boolean name = cursor.keyword(1) == Keyword.TO
                || cursor.isOperator("=", 1)
                || cursor.kind(1) == TokenKind.DOT
                || cursor.keyword(1) == Keyword.FROM;
        if (!name) {
            cursor.advance();
        }
        return !name;
    }

    private SchemaChange transaction() {
        return new TransactionControl(cursor.statementRange(), TransactionVerb.SET_TRANSACTION, null, false);
    }

    private SchemaChange constraints() {
        cursor.advance();
        if (!cursor.accept(Keyword.ALL)) {
            cursor.qualifiedNames("a constraint name");
        }
        if (!cursor.accept(Keyword.DEFERRED)) {
            cursor.expect(Keyword.IMMEDIATE);
        }
        return new OtherSessionChange(cursor.statementRange(), "SET CONSTRAINTS");
    }

    /** What may stand behind {@code SET} in any place where a setting is given. */
    Setting setting() {
        boolean named = cursor.keyword(1) == Keyword.TO
                || cursor.isOperator("=", 1)
                || cursor.kind(1) == TokenKind.DOT
                || cursor.keyword(1) == Keyword.FROM && cursor.keyword(2) == Keyword.CURRENT;
        if (!named && startsTransaction()) {
            transactionModes();
            return new Setting("transaction", List.of());
        }
        if (!named && cursor.accept(Keyword.TIME)) {
            cursor.expect(Keyword.ZONE);
            return new Setting("timezone", timeZone());
        } else if (!named && cursor.is(Keyword.SCHEMA)) {
            cursor.advance();
            return new Setting("search_path", List.of(cursor.string("a schema name")));
        } else if (!named && cursor.accept(Keyword.NAMES)) {
            return new Setting("client_encoding", encoding());
        } else if (!named && cursor.accept(Keyword.ROLE)) {
            return new Setting("role", List.of(wordOrString("a role name")));
        } else if (!named && cursor.accept(Keyword.SESSION)) {
            cursor.expect(Keyword.AUTHORIZATION);
            return new Setting(
                    "session_authorization",
                    cursor.accept(Keyword.DEFAULT) ? List.of() : List.of(wordOrString("a role name")));
        } else if (!named && cursor.accept(Keyword.XML)) {
            cursor.expect(Keyword.OPTION);
            if (!cursor.accept(Keyword.DOCUMENT)) {
                cursor.expect(Keyword.CONTENT);
            }
            return new Setting("xmloption", List.of());
        }
        int start = cursor.position();
        String parameter = parameterName();
        if (cursor.accept(Keyword.FROM)) {
            cursor.expect(Keyword.CURRENT);
            return new Setting(parameter, List.of());
        }
        cursor.moveTo(start);
        return generic();
    }

    /** {@code name = value, …} or {@code name TO value, …}. */
    Setting generic() {
        String parameter = parameterName();
        if (!cursor.accept(Keyword.TO)) {
            cursor.expectOperator("=");
        }
        return new Setting(parameter, cursor.accept(Keyword.DEFAULT) ? List.of() : values());
    }

    String parameterName() {
        StringBuilder name = new StringBuilder(cursor.columnId("the name of a setting"));
        while (cursor.accept(TokenKind.DOT)) {
            name.append('.').append(cursor.columnId("the name of a setting"));
        }
        return LiteralText.fold(name.toString());
    }

    private List<String> values() {
        List<String> values = new ArrayList<>();
        do {
            values.add(value());
        } while (cursor.accept(TokenKind.COMMA));
        return values;
    }

    private String value() {
        boolean signed = cursor.isOperator("-") || cursor.isOperator("+");
        if (signed || cursor.isNumber()) {
            int start = cursor.position();
            if (signed) {
                cursor.advance();
            }
            if (!cursor.isNumber()) {
                throw cursor.fail("a number");
            }
            cursor.advance();
            return cursor.textFrom(start);
        }
        return new OptionReader(cursor).booleanOrString();
    }

    private List<String> timeZone() {
        if (cursor.accept(Keyword.DEFAULT) || cursor.accept(Keyword.LOCAL)) {
            return List.of();
        } else if (cursor.is(Keyword.INTERVAL)) {
            int start = cursor.position();
            interval();
            return List.of(cursor.textFrom(start));
        } else if (cursor.isString()) {
            return List.of(cursor.string("a time zone"));
        } else if (cursor.isNumber() || cursor.is(TokenKind.OPERATOR)) {
            return List.of(value());
        }
        if (cursor.keyword() != null) {
            throw cursor.fail("a time zone");
        }
        return List.of(cursor.columnId("a time zone"));
    }

    /** {@code INTERVAL '…' [HOUR | MINUTE | HOUR TO MINUTE]} or {@code INTERVAL(p) '…'}. */
    private void interval() {
        cursor.expect(Keyword.INTERVAL);
        boolean precise = cursor.accept(TokenKind.LEFT_PARENTHESIS);
        if (precise) {
            cursor.integer("a precision");
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        }
        cursor.string("an interval");
        if (precise || cursor.accept(Keyword.MINUTE)) {
            return;
        }
        if (cursor.accept(Keyword.HOUR) && cursor.accept(Keyword.TO)) {
            cursor.expect(Keyword.MINUTE);
        }
    }

    private List<String> encoding() {
        if (cursor.isString()) {
            return List.of(cursor.string("an encoding"));
        }
        cursor.accept(Keyword.DEFAULT);
        return List.of();
    }

    private String wordOrString(String what) {
        return cursor.isString() ? cursor.string(what) : cursor.nonReservedWord(what);
    }

    /** From behind {@code RESET}. */
    Setting reset() {
        if (cursor.accept(Keyword.ALL)) {
            return new Setting("all", List.of());
        } else if (cursor.accept(Keyword.TIME, Keyword.ZONE)) {
            return new Setting("timezone", List.of());
        } else if (cursor.accept(Keyword.TRANSACTION, Keyword.ISOLATION)) {
            cursor.expect(Keyword.LEVEL);
            return new Setting("transaction_isolation", List.of());
        } else if (cursor.accept(Keyword.SESSION, Keyword.AUTHORIZATION)) {
            return new Setting("session_authorization", List.of());
        }
        return new Setting(parameterName(), List.of());
    }

    /** From behind {@code SHOW}. */
    SchemaChange show() {
        reset();
        return new OtherSessionChange(cursor.statementRange(), "SHOW");
    }
}
