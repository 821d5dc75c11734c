/**
 * Liquibase changelogs in XML, YAML, JSON and formatted SQL, turned into the statements that Liquibase 4 sends to PostgreSQL
 * (<a href="https://docs.liquibase.com/concepts/changelogs/home.html">changelogs</a>).
 */
@NullMarked
package dev.plimsoll.migration.liquibase;

import org.jspecify.annotations.NullMarked;
