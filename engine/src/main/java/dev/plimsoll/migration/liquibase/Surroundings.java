package dev.plimsoll.migration.liquibase;

import dev.plimsoll.sql.SourceText;

/**
 * What the changesets of one changelog share.
 *
 * @param resources files that it names
 * @param parameters as far as they are known where it is included
 */
record Surroundings(
        SourceText source, ChangelogPlace place, Selection selection, Resources resources, Parameters parameters) {}
