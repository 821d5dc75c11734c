package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.Part;
import dev.plimsoll.model.SourceRange;

/** A changeset as its changelog has it. */
interface ChangesetSource {

    SourceRange place();

    Head head();

    /** What Liquibase makes its checksum from. */
    String content();

    Part.Statements part();
}
