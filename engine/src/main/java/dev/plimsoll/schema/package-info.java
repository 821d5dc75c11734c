/**
 * The schema as migrations leave it, statement by statement, as PostgreSQL would have it.
 *
 * <p>Two types are its face. A {@link dev.plimsoll.schema.Replay} takes the changes of statements in order; its
 * {@link dev.plimsoll.schema.Schema} answers what stands at that moment:
 *
 * <pre>{@code
 * Replay replay = new Replay(server);
 * Schema schema = replay.schema();
 * replay.startUnit(unit.mode());
 * for (Statement statement : unit.statements()) {
 *     replay.startStatement();
 *     for (SchemaChange change : statement.changes()) {
 *         schema.target(change);      // the table as it was before
 *         replay.apply(change);       // and now it is changed
 *     }
 *     // statements in the body of a DO block run now: each the same way, but with applyGuarded
 * }
 * replay.endUnit();
 * }</pre>
 *
 * <p>The replay is total: a statement about something unknown changes what is known and never throws. Where a statement would fail on
 * the server, the replay believes the statement and not what it knew, because histories are often incomplete.
 *
 * <p>What it does not know: statements that a query or function builds at run time; types of computed columns of {@code CREATE TABLE AS}
 * and materialised views, which are {@code unknown}; comments, aggregates, operators and other objects that are no part of
 * {@link dev.plimsoll.model.Table}; privileges on databases, languages, tablespaces and parameters.
 */
@NullMarked
package dev.plimsoll.schema;

import org.jspecify.annotations.NullMarked;
