package dev.plimsoll.sql;

import static dev.plimsoll.sql.Dialect.Trait.BACKSLASH_STRINGS;
import static dev.plimsoll.sql.Dialect.Trait.BACKTICK_NAMES;
import static dev.plimsoll.sql.Dialect.Trait.BRACKET_NAMES;
import static dev.plimsoll.sql.Dialect.Trait.DASHES_NEED_SPACE;
import static dev.plimsoll.sql.Dialect.Trait.DELIMITER_COMMAND;
import static dev.plimsoll.sql.Dialect.Trait.DOLLAR_QUOTES;
import static dev.plimsoll.sql.Dialect.Trait.DOUBLE_QUOTED_STRINGS;
import static dev.plimsoll.sql.Dialect.Trait.GO_LINES;
import static dev.plimsoll.sql.Dialect.Trait.HASH_COMMENTS;
import static dev.plimsoll.sql.Dialect.Trait.NESTED_COMMENTS;
import static dev.plimsoll.sql.Dialect.Trait.POSTGRES_STRINGS;
import static dev.plimsoll.sql.Dialect.Trait.PSQL_COMMANDS;
import static dev.plimsoll.sql.Dialect.Trait.SLASH_LINES;
import static dev.plimsoll.sql.Dialect.Trait.VARIABLES;

import java.util.EnumSet;
import java.util.Set;

/** What the lexer must know of an engine's SQL. */
public enum Dialect {
    /** PostgreSQL 12 to 18, as psql reads a file. */
    POSTGRESQL(DOLLAR_QUOTES, NESTED_COMMENTS, POSTGRES_STRINGS, PSQL_COMMANDS),
    /** MySQL and MariaDB, as their command-line client reads a file. */
    MYSQL(
            BACKSLASH_STRINGS,
            BACKTICK_NAMES,
            DOUBLE_QUOTED_STRINGS,
            HASH_COMMENTS,
            DASHES_NEED_SPACE,
            DELIMITER_COMMAND,
            VARIABLES),
    /** Transact-SQL, with batches as sqlcmd cuts them. */
    SQL_SERVER(BRACKET_NAMES, NESTED_COMMENTS, GO_LINES, VARIABLES),
    /** Oracle, with {@code /} lines as SQL*Plus reads them. */
    ORACLE(SLASH_LINES);

    /** One lexical habit. */
    enum Trait {
        DOLLAR_QUOTES,
        NESTED_COMMENTS,
        /** E'', U&amp;'', B'', X'' and continuation over lines. */
        POSTGRES_STRINGS,
        PSQL_COMMANDS,
        BACKSLASH_STRINGS,
        BACKTICK_NAMES,
        BRACKET_NAMES,
        DOUBLE_QUOTED_STRINGS,
        HASH_COMMENTS,
        DASHES_NEED_SPACE,
        DELIMITER_COMMAND,
        GO_LINES,
        SLASH_LINES,
        VARIABLES
    }

    @SuppressWarnings("ImmutableEnumChecker") // an EnumSet nobody changes: quicker than an immutable copy
    private final Set<Trait> traits;

    Dialect(Trait first, Trait... rest) {
        traits = EnumSet.of(first, rest);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
