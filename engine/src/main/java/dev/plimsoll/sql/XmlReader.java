package dev.plimsoll.sql;

import java.util.EnumSet;
import java.util.Set;

/**
 * Reads the arguments of the XML functions that have a syntax of their own (<a
 * href="https://www.postgresql.org/docs/18/functions-xml.html">PostgreSQL 18, XML Functions</a>).
 */
final class XmlReader {

    private enum ColumnOption {
        PATH,
        DEFAULT,
        NULL
    }

    private final TokenCursor cursor;
    private final QueryFacts facts;
    private final ExpressionReader expressions;

    XmlReader(TokenCursor cursor, QueryFacts facts, ExpressionReader expressions) {
        this.cursor = cursor;
        this.facts = facts;
        this.expressions = expressions;
    }

    /** What stands between the parentheses of the function. */
    void arguments(Keyword function) {
        switch (function) {
            case XMLCONCAT -> list();
            case XMLELEMENT -> element();
            case XMLEXISTS -> {
                operand();
                passing();
            }
            case XMLFOREST -> attributes();
            case XMLPARSE -> {
                documentOrContent();
                expressions.any();
                if (cursor.accept(Keyword.PRESERVE) || cursor.accept(Keyword.STRIP)) {
                    cursor.expect(Keyword.WHITESPACE);
                }
            }
            case XMLPI -> {
                cursor.expect(Keyword.NAME);
                cursor.label("a name");
                if (cursor.accept(TokenKind.COMMA)) {
                    expressions.any();
                }
            }
            case XMLROOT -> root();
            default -> serialize();
        }
    }

    private void list() {
        do {
            expressions.any();
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void element() {
        cursor.expect(Keyword.NAME);
        cursor.label("a name");
        if (!cursor.accept(TokenKind.COMMA)) {
            return;
        }
        if (cursor.is(Keyword.XMLATTRIBUTES) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            cursor.advance();
            cursor.expect(TokenKind.LEFT_PARENTHESIS);
            attributes();
            cursor.expect(TokenKind.RIGHT_PARENTHESIS);
            if (!cursor.accept(TokenKind.COMMA)) {
                return;
            }
        }
        list();
    }

    private void attributes() {
        do {
            expressions.any();
            if (cursor.accept(Keyword.AS)) {
                cursor.label("a name");
            }
        } while (cursor.accept(TokenKind.COMMA));
    }

    private void operand() {
        new OperandReader(cursor, facts, expressions).read();
    }

    private void passing() {
        cursor.expect(Keyword.PASSING);
        mechanism();
        operand();
        mechanism();
    }

    private void mechanism() {
        if (!cursor.accept(Keyword.BY, Keyword.REF)) {
            cursor.accept(Keyword.BY, Keyword.VALUE);
        }
    }

    private void documentOrContent() {
        if (!cursor.accept(Keyword.DOCUMENT)) {
            cursor.expect(Keyword.CONTENT);
        }
    }

    private void root() {
        expressions.any();
        cursor.expect(TokenKind.COMMA);
        cursor.expect(Keyword.VERSION);
        if (!cursor.accept(Keyword.NO, Keyword.VALUE)) {
            expressions.any();
        }
        if (cursor.accept(TokenKind.COMMA)) {
            cursor.expect(Keyword.STANDALONE);
            if (!cursor.accept(Keyword.YES)) {
                cursor.expect(Keyword.NO);
                cursor.accept(Keyword.VALUE);
            }
        }
    }

    private void serialize() {
        documentOrContent();
        expressions.any();
        cursor.expect(Keyword.AS);
        new TypeNameReader(cursor).scalar();
        if (cursor.accept(Keyword.NO)) {
            cursor.expect(Keyword.INDENT);
            cursor.note(Syntax.XML_INDENT);
        } else {
            cursor.acceptNoting(Keyword.INDENT, Syntax.XML_INDENT);
        }
    }

    /** {@code XMLTABLE (…)}, from the word on. */
    void table() {
        cursor.expect(Keyword.XMLTABLE);
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.is(Keyword.XMLNAMESPACES) && cursor.kind(1) == TokenKind.LEFT_PARENTHESIS) {
            namespaces();
        }
        operand();
        passing();
        cursor.expect(Keyword.COLUMNS);
        do {
            column();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
    }

    private void namespaces() {
        cursor.advance();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            if (cursor.accept(Keyword.DEFAULT)) {
                expressions.restricted();
            } else {
                expressions.restricted();
                cursor.expect(Keyword.AS);
                cursor.label("a name");
            }
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        cursor.expect(TokenKind.COMMA);
    }

    private void column() {
        cursor.columnId("a column name");
        if (cursor.accept(Keyword.FOR)) {
            cursor.expect(Keyword.ORDINALITY);
            return;
        }
        new TypeNameReader(cursor).read();
        Set<ColumnOption> options = EnumSet.noneOf(ColumnOption.class);
        while (columnOption(options)) {
            // Options may come in any order, each once.
        }
    }

    private boolean columnOption(Set<ColumnOption> options) {
        ColumnOption option;
        if (cursor.accept(Keyword.PATH)) {
            option = ColumnOption.PATH;
            expressions.restricted();
        } else if (cursor.accept(Keyword.DEFAULT)) {
            option = ColumnOption.DEFAULT;
            expressions.restricted();
        } else if (cursor.accept(Keyword.NULL) || cursor.accept(Keyword.NOT, Keyword.NULL)) {
            option = ColumnOption.NULL;
        } else {
            return false;
        }
        if (!options.add(option)) {
            cursor.moveTo(cursor.position() - 1);
            throw cursor.fail("each option of the column once");
        }
        return true;
    }
}
