package dev.plimsoll.sql;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.VersionedSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A walk over the tokens of one statement that knows names, constants and places. */
final class TokenCursor extends TokenWalk {

    /** How deep readers may call each other for nested text before it is refused. */
    private static final int MAX_NESTING = 500;

    /** What a statement in a statement counts for. */
    private static final int STATEMENT_WEIGHT = 50;

    private final int first;
    private int nesting;

    /** The schema that the statement around this one creates, else null, and the relations it creates there. */
    private @Nullable String newSchema;

    private Set<String> newRelations = Set.of();

    private @Nullable SyntaxNotes notes;

    TokenCursor(Tokens tokens, int first, int end) {
        super(tokens, first, end);
        this.first = first;
    }

    /** A statement inside this one, nested one level deeper. */
    TokenCursor part(int from, int until) {
        TokenCursor part = new TokenCursor(tokens, from, until);
        part.nesting = nesting + STATEMENT_WEIGHT;
        part.newSchema = newSchema;
        part.newRelations = newRelations;
        part.notes = notes();
        if (part.nesting > MAX_NESTING) {
            throw tooDeep();
        }
        return part;
    }

    /** From here on, and in parts, these relations are in this schema where they are written without one. */
    void createdIn(String schema, Set<String> relations) {
        newSchema = schema;
        newRelations = relations;
    }

    /** Reads one nested part, refusing text that nests beyond reason. */
    <T> T nested(Supplier<T> part) {
        if (++nesting > MAX_NESTING) {
            throw tooDeep();
        }
        try {
            return part.get();
        } finally {
            nesting--;
        }
    }

    private UnexpectedToken tooDeep() {
        return new UnexpectedToken(at, "nested too deeply");
    }

    // Versions

    /** The token just stepped over is, or ends, what not every version has. */
    void note(Syntax syntax) {
        noteFrom(at - 1, syntax);
    }

    /** What stands from the token {@code start} to the last one stepped over is what not every version has. */
    void noteFrom(int start, Syntax syntax) {
        notes().add(syntax, start, Math.max(start, at - 1));
    }

    /** Steps over the word if it stands here, and notes it as what not every version has. */
    boolean acceptNoting(Keyword keyword, Syntax syntax) {
        boolean accepted = accept(keyword);
        if (accepted) {
            note(syntax);
        }
        return accepted;
    }

    private SyntaxNotes notes() {
        if (notes == null) {
            notes = new SyntaxNotes();
        }
        return notes;
    }

    /** What was noted so far, parts included. */
    List<VersionedSyntax> versioned() {
        int number = tokens.newNumber(first, end);
        if (number >= 0) {
            notes().add(Syntax.NUMBER_FORMAT, number, number);
        }
        return notes == null ? List.of() : notes.versioned(tokens);
    }

    @Override
    void moveTo(int position) {
        super.moveTo(position);
        if (notes != null) {
            notes.dropFrom(position);
        }
    }

    // Names

    /** True at what may name a column or table: no keyword, or one that is not reserved. */
    boolean isColumnId() {
        return isName(0, Keyword.Use.COLUMN_NAME);
    }

    /** True at what may name a function or type. */
    boolean isTypeOrFunctionName() {
        return isName(0, Keyword.Use.TYPE_OR_FUNCTION_NAME);
    }

    boolean isName(int ahead, Keyword.Use besideUnreserved) {
        return switch (kind(ahead)) {
            case QUOTED_NAME, UNICODE_NAME -> true;
            case WORD -> {
                Keyword keyword = keyword(ahead);
                boolean free =
                        keyword == null || keyword.use() == Keyword.Use.UNRESERVED || keyword.use() == besideUnreserved;
                yield free && !isHalf(ahead);
            }
            default -> false;
        };
    }

    private boolean isHalf(int ahead) {
        Keyword keyword = keyword(ahead);
        return keyword != null && keyword.isHalfOf(keyword(ahead + 1));
    }

    /** The name of a column, table, schema, index, constraint and the like, folded. */
    String columnId(String what) {
        if (!isColumnId()) {
            throw fail(what);
        }
        return takeName();
    }

    String typeOrFunctionName(String what) {
        if (!isTypeOrFunctionName()) {
            throw fail(what);
        }
        return takeName();
    }

    /** A name where also reserved words may stand. */
    String label(String what) {
        boolean name = kind() == TokenKind.WORD || kind() == TokenKind.QUOTED_NAME || kind() == TokenKind.UNICODE_NAME;
        if (!name || isHalf(0)) {
            throw fail(what);
        }
        return takeName();
    }

    /** A name where all but reserved words may stand. */
    String nonReservedWord(String what) {
        if (!isColumnId() && !isTypeOrFunctionName()) {
            throw fail(what);
        }
        return takeName();
    }

    private String takeName() {
        TokenKind kind = kind();
        String text = tokens.text(at++);
        if (kind == TokenKind.WORD) {
            return Identifiers.truncated(LiteralText.fold(text));
        }
        if (kind == TokenKind.UNICODE_NAME) {
            char escape = unicodeEscape();
            UnicodeEscapes.check(text, escape, this::unicodeFailure);
        }
        return Identifiers.truncated(LiteralText.ofName(kind, text));
    }

    /** The character that starts an escape: what stands behind {@code UESCAPE}, else the backslash. */
    private char unicodeEscape() {
        if (!is(Keyword.UESCAPE) || kind(1) != TokenKind.STRING) {
            return '\\';
        }
        at += 2;
        String escape = LiteralText.ofString(TokenKind.STRING, tokens.text(at - 1));
        if (escape.length() != 1 || !UnicodeEscapes.mayEscape(escape.charAt(0))) {
            at--;
            throw fail("a character that may start an escape");
        }
        return escape.charAt(0);
    }

    private UnexpectedToken unicodeFailure() {
        at--;
        return fail("Unicode escapes that are characters");
    }

    /** {@code name}, {@code schema.name} or {@code database.schema.name}. */
    ObjectName qualifiedName(String what) {
        String name = columnId(what);
        return is(TokenKind.DOT) ? qualified(name, what) : placed(new ObjectName(null, name));
    }

    /** The name with the schema that the statement around this one creates, if the relation is one of its own. */
    ObjectName placed(ObjectName name) {
        return newSchema != null && newRelations.contains(name.name()) ? name.in(newSchema) : name;
    }

    /** The rest of a name whose first part is read. */
    ObjectName qualified(String firstPart, String what) {
        String schema = null;
        String name = firstPart;
        int parts = 1;
        while (accept(TokenKind.DOT)) {
            if (++parts > 3) {
                throw fail(what + " of at most three parts");
            }
            schema = name;
            name = label(what);
        }
        return new ObjectName(schema, name);
    }

    /** The parts of a name with dots, of any number. */
    List<String> nameParts(String what) {
        List<String> parts = new ArrayList<>();
        parts.add(columnId(what));
        while (accept(TokenKind.DOT)) {
            parts.add(label(what));
        }
        return parts;
    }

    /** The table and schema before the last part of a name, such as that of a column; empty where there is none. */
    static ObjectName owner(List<String> parts) {
        int count = parts.size();
        return count < 2
                ? ObjectName.of("")
                : new ObjectName(count < 3 ? null : parts.get(count - 3), parts.get(count - 2));
    }

    List<ObjectName> qualifiedNames(String what) {
        List<ObjectName> names = new ArrayList<>();
        do {
            names.add(qualifiedName(what));
        } while (accept(TokenKind.COMMA));
        return names;
    }

    List<String> columnIds(String what) {
        List<String> names = new ArrayList<>();
        do {
            names.add(columnId(what));
        } while (accept(TokenKind.COMMA));
        return names;
    }

    /** {@code (name, …)}. */
    List<String> columnList() {
        expect(TokenKind.LEFT_PARENTHESIS);
        List<String> names = columnIds("a column name");
        expect(TokenKind.RIGHT_PARENTHESIS);
        return names;
    }

    // Constants

    boolean isString() {
        return isString(0);
    }

    boolean isString(int ahead) {
        return switch (kind(ahead)) {
            case STRING, ESCAPE_STRING, UNICODE_STRING, DOLLAR_STRING -> true;
            default -> false;
        };
    }

    /** The value of a string constant. */
    String string(String what) {
        if (!isString()) {
            throw fail(what);
        }
        TokenKind kind = kind();
        String text = tokens.text(at++);
        String value = LiteralText.ofString(kind, text);
        if (kind == TokenKind.UNICODE_STRING) {
            UnicodeEscapes.check(text, unicodeEscape(), this::unicodeFailure);
        } else if (kind == TokenKind.ESCAPE_STRING) {
            UnicodeEscapes.check(text, this::unicodeFailure);
        }
        return value;
    }

    /** An unsigned whole number as written. */
    String integer(String what) {
        if (!is(TokenKind.INTEGER)) {
            throw fail(what);
        }
        return tokens.text(at++);
    }

    boolean isNumber() {
        return is(TokenKind.INTEGER) || is(TokenKind.DECIMAL);
    }

    /** A number with or without a sign, as written. */
    String signedNumber() {
        int start = at;
        if (isOperator("-") || isOperator("+")) {
            at++;
        }
        if (!isNumber()) {
            throw fail("a number");
        }
        at++;
        return textFrom(start);
    }

    /** The token in hand, as written, and steps over it. */
    String take() {
        return tokens.text(at++);
    }

    // Places

    /** The token behind the parenthesis that closes the one at {@code open}; the end where none does. */
    int afterMatching(int open) {
        int depth = 0;
        for (int i = open; i < end; i++) {
            if (tokens.kind(i) == TokenKind.LEFT_PARENTHESIS) {
                depth++;
            } else if (tokens.kind(i) == TokenKind.RIGHT_PARENTHESIS && --depth == 0) {
                return i + 1;
            }
        }
        return end;
    }

    /** From the token at {@code position} to the last one stepped over. */
    SourceRange rangeFrom(int position) {
        int last = Math.max(at - 1, position);
        return tokens.range(Math.min(position, end - 1), Math.min(last, end - 1));
    }

    /** From the token at {@code position} to the last one stepped over, as written. */
    String textFrom(int position) {
        return at == position ? "" : tokens.source().text().substring(tokens.start(position), tokens.end(at - 1));
    }

    /** The whole statement. */
    SourceRange statementRange() {
        return tokens.range(first, end - 1);
    }

    /** The whole statement as written. */
    String statementText() {
        return tokens.source().text().substring(tokens.start(first), tokens.end(end - 1));
    }

    Tokens tokens() {
        return tokens;
    }

    int end() {
        return end;
    }
}
