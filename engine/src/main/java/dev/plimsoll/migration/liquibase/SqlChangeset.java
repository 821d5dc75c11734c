package dev.plimsoll.migration.liquibase;

import dev.plimsoll.migration.Part;
import dev.plimsoll.model.Changeset;
import dev.plimsoll.model.Changeset.Reversal;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.sql.TracedText;
import java.util.List;
import java.util.Locale;

/**
 * A changeset in SQL.
 *
 * @param sql all of it but lines to be ignored, not expanded
 * @param content without what speaks to Liquibase
 * @param back what takes it back, not expanded; empty where it says nothing of that
 */
record SqlChangeset(
        SourceRange place,
        Head head,
        SqlAttributes attributes,
        Surroundings surroundings,
        TracedText sql,
        String content,
        TracedText back)
        implements ChangesetSource {

    /** A file of SQL that says nothing to Liquibase. */
    static SqlChangeset whole(Surroundings surroundings) {
        String text = surroundings.source().text();
        TracedText sql = new TracedText();
        sql.append(text, 0, text.length());
        SqlAttributes attributes = new SqlAttributes(" splitStatements:false");
        ChangelogPlace place = new ChangelogPlace(surroundings.place().file(), null);
        return new SqlChangeset(
                surroundings.source().range(0, text.length()),
                Head.of("raw", "includeAll", place, surroundings.selection(), attributes::get, List.of()),
                attributes,
                surroundings,
                sql,
                text,
                new TracedText());
    }

    @Override
    public String content() {
        return Contents.withoutWhiteSpace(surroundings.parameters().expand(content));
    }

    @Override
    public Part.Statements part() {
        Outgoing outgoing = new Outgoing(surroundings.source());
        outgoing.written(
                surroundings.source(),
                surroundings.parameters().expand(sql),
                attributes.is("splitStatements", true),
                attributes.get("endDelimiter"));
        return outgoing.part(place, head, changeset());
    }

    private Changeset changeset() {
        String said = back.toString().strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            return head.changeset(Reversal.NONE, null);
        }
        if (said.startsWith("not required") || said.startsWith("empty")) {
            return head.changeset(Reversal.NEEDLESS, null);
        }
        if (said.contains("changesetid")) {
            return head.changeset(Reversal.WRITTEN, null);
        }
        Outgoing outgoing = new Outgoing(surroundings.source());
        outgoing.written(
                surroundings.source(),
                surroundings.parameters().expand(back),
                attributes.is("rollbackSplitStatements", true),
                attributes.get("rollbackEndDelimiter"));
        SourceRange range = surroundings.source().range(back.offset(0), back.offset(back.length() - 1));
        return head.changeset(Reversal.WRITTEN, outgoing.isEmpty() ? null : outgoing.unit(range, head.inTransaction()));
    }
}
