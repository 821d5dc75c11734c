package dev.plimsoll.sql;

import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RoutineChange.AlterRoutine;
import dev.plimsoll.model.RoutineChange.CreateRoutine;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.model.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code CREATE FUNCTION}, {@code CREATE PROCEDURE} with their bodies, and {@code ALTER} of them; an object reads one. */
final class RoutineReader {

    private final TokenCursor cursor;
    private final RoutineOptionReader options;
    private List<Statement> body = List.of();
    private @Nullable String bodyText;
    private int bodyToken = -1;
    private boolean standardBody;
    private @Nullable String language;

    RoutineReader(TokenCursor cursor) {
        this.cursor = cursor;
        this.options = new RoutineOptionReader(cursor);
    }

    /** The statements of the body. */
    List<Statement> body() {
        return body;
    }

    /** From behind {@code CREATE FUNCTION} or {@code PROCEDURE}. */
    SchemaChange create(boolean procedure, boolean replace) {
        RoutineSignatureReader signature = new RoutineSignatureReader(cursor);
        ObjectName name = signature.name();
        List<TypeName> arguments = arguments(signature);
        TypeName returns = procedure || !cursor.is(Keyword.RETURNS) || cursor.keyword(1) == Keyword.NULL
                ? null
                : returns(signature);
        boolean hasOptions = false;
        while (definition() || options.read()) {
            hasOptions = true;
        }
        if (cursor.atEnd() && !hasOptions) {
            cursor.note(Syntax.ROUTINE_WITHOUT_OPTIONS);
        }
        standardBody();
        cursor.expectEnd();
        String spoken = language == null ? standardBody ? "sql" : "" : language;
        if (bodyToken >= 0) {
            body = BodyReader.read(cursor.tokens(), bodyToken, spoken);
        }
        return new CreateRoutine(
                cursor.statementRange(),
                name,
                procedure,
                replace,
                arguments,
                signature.argumentNames(),
                returns,
                spoken,
                options.volatilityOrDefault(),
                Boolean.TRUE.equals(options.securityDefiner()),
                options.strict(),
                options.settings(),
                bodyText);
    }

    private List<TypeName> arguments(RoutineSignatureReader signature) {
        List<TypeName> types = new ArrayList<>();
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        if (cursor.accept(TokenKind.RIGHT_PARENTHESIS)) {
            return types;
        }
        do {
            signature.argument(types);
            if (cursor.accept(Keyword.DEFAULT) || cursor.acceptOperator("=")) {
                ExpressionReader.read(cursor);
            }
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return types;
    }

    private TypeName returns(RoutineSignatureReader signature) {
        cursor.expect(Keyword.RETURNS);
        if (signature.hasOutputs() && cursor.is(Keyword.TABLE)) {
            throw cursor.fail("a type, because of the OUT arguments");
        } else if (!cursor.accept(Keyword.TABLE)) {
            return signature.type();
        }
        cursor.expect(TokenKind.LEFT_PARENTHESIS);
        do {
            cursor.typeOrFunctionName("a column name");
            signature.type();
        } while (cursor.accept(TokenKind.COMMA));
        cursor.expect(TokenKind.RIGHT_PARENTHESIS);
        return TypeName.of("record");
    }

    /** {@code AS} and {@code LANGUAGE}, {@code TRANSFORM}, {@code WINDOW}. */
    private boolean definition() {
        if (cursor.accept(Keyword.AS)) {
            bodyToken = cursor.position();
            bodyText = cursor.string("the body as a string");
            if (cursor.accept(TokenKind.COMMA)) {
                cursor.string("a link symbol");
            }
        } else if (cursor.accept(Keyword.LANGUAGE)) {
            language = language(cursor);
        } else if (cursor.accept(Keyword.TRANSFORM)) {
            do {
                cursor.expect(Keyword.FOR, Keyword.TYPE);
                new TypeNameReader(cursor).read();
            } while (cursor.accept(TokenKind.COMMA));
        } else {
            return cursor.accept(Keyword.WINDOW);
        }
        return true;
    }

    /** A language by word or string, as the server folds it. */
    static String language(TokenCursor cursor) {
        return LiteralText.fold(cursor.isString() ? cursor.string("a language") : cursor.nonReservedWord("a language"));
    }

    private void standardBody() {
        int start = cursor.position();
        if (cursor.acceptNoting(Keyword.RETURN, Syntax.STANDARD_BODY)) {
            int expression = cursor.position();
            QueryFacts facts = new QueryFacts();
            new ExpressionReader(cursor, facts).any();
            standardBody = true;
            bodyText = cursor.textFrom(start);
            body = List.of(StandardBodyReader.selected(cursor, expression, facts, 0));
        } else if (cursor.accept(Keyword.BEGIN, Keyword.ATOMIC)) {
            body = new StandardBodyReader(cursor).read();
            standardBody = true;
            bodyText = cursor.textFrom(start);
        }
    }

    /** From behind {@code ALTER FUNCTION}, {@code PROCEDURE}, {@code ROUTINE} or {@code AGGREGATE}. */
    SchemaChange alter(ObjectKind kind) {
        RoutineSignatureReader reader = new RoutineSignatureReader(cursor);
        RoutineSignatureReader.Signature signature =
                kind == ObjectKind.AGGREGATE ? reader.aggregate() : reader.routine();
        AlterTailReader tail = new AlterTailReader(cursor);
        SchemaChange common = tail.read(kind, signature.name(), signature.arguments());
        if (common == null && kind != ObjectKind.AGGREGATE) {
            common = tail.dependence(kind, signature.name());
        }
        if (common != null) {
            return common;
        } else if (kind == ObjectKind.AGGREGATE || !options.read()) {
            throw cursor.fail("an action");
        }
        while (options.read()) {
            // Options may come in any order.
        }
        cursor.accept(Keyword.RESTRICT);
        return new AlterRoutine(
                cursor.statementRange(),
                kind,
                signature.name(),
                signature.arguments(),
                options.volatility(),
                options.securityDefiner(),
                options.settings(),
                options.reset());
    }
}
