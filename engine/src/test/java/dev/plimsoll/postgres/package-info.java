/**
 * Real PostgreSQL servers for tests: the server is right, the product is measured against it.
 *
 * <p>{@link dev.plimsoll.postgres.PostgresServer} starts one, {@link dev.plimsoll.postgres.CatalogDump} says what its
 * catalog holds, {@link dev.plimsoll.postgres.Measurement} says what one statement does to it.
 */
@NullMarked
package dev.plimsoll.postgres;

import org.jspecify.annotations.NullMarked;
