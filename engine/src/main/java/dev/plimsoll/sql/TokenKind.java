package dev.plimsoll.sql;

/** The kinds of token. White space and comments are not tokens. */
enum TokenKind {
    /** An unquoted identifier or keyword. */
    WORD,
    /** {@code "name"}, {@code `name`} or {@code [name]}. */
    QUOTED_NAME,
    /** {@code U&"name"}. */
    UNICODE_NAME,
    /** {@code 'text'}, with the pieces that continue it on later lines. */
    STRING,
    /** {@code E'text'}. */
    ESCAPE_STRING,
    /** {@code U&'text'}. */
    UNICODE_STRING,
    /** {@code B'01'} or {@code X'1F'}. */
    BIT_STRING,
    /** {@code N'text'}. */
    NATIONAL_STRING,
    /** {@code $tag$text$tag$}. */
    DOLLAR_STRING,
    /** A whole number in any base. */
    INTEGER,
    /** A number with a point or exponent. */
    DECIMAL,
    /** {@code $1}. */
    PARAMETER,
    /** {@code @name} or {@code @@name} where the dialect has variables. */
    VARIABLE,
    OPERATOR,
    LEFT_PARENTHESIS,
    RIGHT_PARENTHESIS,
    LEFT_BRACKET,
    RIGHT_BRACKET,
    COMMA,
    SEMICOLON,
    DOT,
    /** {@code ..}, of PL/pgSQL. */
    DOT_DOT,
    COLON,
    /** {@code ::}. */
    CAST,
    /** {@code :=}. */
    ASSIGN,
    /** {@code =>}. */
    ARROW,
    /** A psql command, from its backslash to the end of the line, or to the end of the word for {@code \;}. */
    META_COMMAND,
    /** The lines between {@code COPY … FROM stdin;} and the line {@code \.}, that line included. */
    COPY_DATA,
    /** A line that ends a batch or names a delimiter and is no SQL: {@code GO}, {@code /}, {@code DELIMITER //}. */
    BATCH_COMMAND,
    /** The delimiter set by {@code DELIMITER}. Ends a statement as {@link #SEMICOLON} does. */
    DELIMITER,
    /** Text that is no token, such as a quote without end. {@link Tokens#problem} tells why. */
    ERROR,
    /** What stands after the last token of a statement. Never stored. */
    END
}
