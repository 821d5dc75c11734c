/**
 * Reads SQL text: lexer, statement splitter, and the PostgreSQL reader that turns statements into
 * {@link dev.plimsoll.model.SchemaChange}s. Knows no schema and no rules.
 */
@NullMarked
package dev.plimsoll.sql;

import org.jspecify.annotations.NullMarked;
