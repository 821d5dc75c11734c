package dev.plimsoll.sql;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.VersionedSyntax;
import org.jspecify.annotations.Nullable;

/**
 * What the grammars of PostgreSQL 12 to 18 do not share, with the versions that have it. Shown by the parsers of real servers of all
 * seven versions.
 */
enum Syntax {
    CLASS_PARAMETERS(13, "parameters of an operator class", null),
    DROP_EXPRESSION(13, "DROP EXPRESSION", null),
    VIEW_RENAME_COLUMN(
            13, "ALTER VIEW … RENAME COLUMN", "ALTER TABLE … RENAME COLUMN takes views in older versions as well."),
    TYPE_PROPERTIES(13, "ALTER TYPE … SET", null),
    STATISTICS_TARGET(13, "ALTER STATISTICS … SET STATISTICS", null),
    NO_DEPENDS(13, "NO DEPENDS ON EXTENSION", null),
    DATABASE_FORCE(13, "DROP DATABASE … WITH (FORCE)", "End its sessions with pg_terminate_backend first."),
    WITH_TIES(13, "FETCH FIRST … WITH TIES", "Compare with the last row's value in a sub-query, or use rank()."),
    IS_NORMALIZED(13, "IS NORMALIZED", null),
    EXTENSION_MEMBER(14, "this kind of object in ALTER EXTENSION", null),
    LABEL_KIND(14, "SECURITY LABEL on this kind of object", null),
    SUBSCRIPTION_MEMBERS(
            14,
            "ALTER SUBSCRIPTION … ADD or DROP PUBLICATION",
            "Name the whole list: ALTER SUBSCRIPTION … SET PUBLICATION."),
    CLUSTER_OPTIONS(14, "CLUSTER (…)", "Write CLUSTER VERBOSE."),
    REINDEX_OPTIONS(
            14,
            "REINDEX (…) with an option other than VERBOSE",
            "Write REINDEX (VERBOSE) … CONCURRENTLY; the tablespace is set by ALTER INDEX … SET TABLESPACE."),
    COMPRESSION(14, "COMPRESSION", null),
    LIKE_COMPRESSION(14, "INCLUDING COMPRESSION", null),
    STANDARD_BODY(
            14, "a routine body outside a string (BEGIN ATOMIC, RETURN)", "Write the body as a string: AS $$ … $$."),
    ROUTINE_WITHOUT_OPTIONS(14, "CREATE FUNCTION without LANGUAGE and AS", null),
    REPLACE_TRIGGER(
            14, "CREATE OR REPLACE TRIGGER", "Write DROP TRIGGER IF EXISTS and CREATE TRIGGER in one transaction."),
    GRANTED_BY(14, "GRANTED BY with privileges on objects", "Become the role first: SET ROLE."),
    GROUP_BY_QUANTIFIER(14, "GROUP BY DISTINCT or ALL", null),
    JOIN_ALIAS(14, "an alias behind JOIN … USING", null),
    SEARCH_CYCLE(14, "SEARCH or CYCLE of a recursive query", "Carry the path in an array column."),
    ASENSITIVE(14, "ASENSITIVE", "Leave the word out: it is the default."),
    DETACH_CONCURRENTLY(
            14, "DETACH PARTITION … CONCURRENTLY", "Write DETACH PARTITION without it, under a short lock_timeout."),
    DETACH_FINALIZE(14, "DETACH PARTITION … FINALIZE", null),
    CURRENT_ROLE_NAME(14, "CURRENT_ROLE as the name of a role", "Write CURRENT_USER."),
    OVERLAY_CALL(14, "OVERLAY with commas", "Write OVERLAY (a PLACING b FROM c FOR d)."),
    SUBSTRING_SIMILAR(14, "SUBSTRING (… SIMILAR …)", "Write SUBSTRING (a FROM b FOR c)."),
    SUBSTRING_NAMED(14, "named arguments of SUBSTRING", null),
    BARE_LABEL(14, "a keyword as a column label without AS", "Write AS before the label."),
    LANGUAGE_LIST(14, "DROP LANGUAGE of several", null),
    DATABASE_COLLATION(15, "ALTER DATABASE … REFRESH COLLATION VERSION", null),
    PUBLICATION_SCHEMAS(15, "TABLES IN SCHEMA in a publication", "List the tables: FOR TABLE a, b."),
    PUBLICATION_COLUMNS(15, "a list of columns in a publication", "Publish the whole table."),
    PUBLICATION_FILTER(15, "WHERE in a publication", "Publish the whole table."),
    PUBLICATION_OBJECTS(15, "several kinds of objects in a publication", "List the tables behind one TABLE."),
    SUBSCRIPTION_SKIP(15, "ALTER SUBSCRIPTION … SKIP", "Call pg_replication_origin_advance on the subscriber."),
    NULLS_DISTINCT(
            15,
            "NULLS [NOT] DISTINCT",
            "Index coalesce(column, a value that no row has), or add a partial unique index for the rows that are null."),
    MERGE(15, "MERGE", "Write INSERT … ON CONFLICT DO UPDATE, or an UPDATE and an INSERT in one transaction."),
    ACCESS_METHOD(
            15,
            "ALTER TABLE … SET ACCESS METHOD",
            "Create a table that has the access method, copy the rows and swap the names."),
    ACTION_COLUMNS(15, "ON DELETE SET NULL or SET DEFAULT with a list of columns", "Set the columns in a trigger."),
    GRANT_PARAMETER(15, "GRANT … ON PARAMETER", null),
    DATABASE_DECIMAL(15, "a number with a point as a database option", null),
    COLUMN_STORAGE(16, "STORAGE in a column definition", "Write ALTER TABLE … ALTER COLUMN … SET STORAGE behind it."),
    STORAGE_DEFAULT(16, "SET STORAGE DEFAULT", "Name the mode of the type, such as EXTENDED."),
    IS_JSON(16, "IS JSON", "Cast to json in a function that catches the error."),
    JSON_CONSTRUCTOR(
            16,
            "the clauses of the SQL/JSON constructors",
            "Write json_build_object, json_build_array, json_object_agg or json_agg."),
    XML_INDENT(16, "INDENT of XMLSERIALIZE", null),
    MEMBERSHIP_OPTIONS(
            16,
            "GRANT role … WITH INHERIT, SET or ADMIN TRUE",
            "Write WITH ADMIN OPTION, or set INHERIT with ALTER ROLE."),
    REVOKE_OPTION(16, "REVOKE INHERIT or SET OPTION FOR", null),
    REINDEX_WITHOUT_NAME(16, "REINDEX DATABASE or SYSTEM without a name", "Name the database."),
    STATISTICS_WITHOUT_NAME(16, "CREATE STATISTICS without a name", "Give it a name."),
    QUERY_WITHOUT_ALIAS(16, "a sub-query in FROM without an alias", "Give it an alias: (…) AS name."),
    NUMBER_FORMAT(
            16, "a number in hexadecimal, octal or binary, or with underscores", "Write it in plain decimal digits."),
    DOMAIN_NOT_NULL(17, "ALTER DOMAIN … ADD NOT NULL", "Write ALTER DOMAIN … SET NOT NULL."),
    STATISTICS_DEFAULT(17, "SET STATISTICS DEFAULT", "Write SET STATISTICS -1."),
    CLUSTER_ALL_OPTIONS(17, "CLUSTER (…) without a table", "Write CLUSTER VERBOSE."),
    MERGE_RETURNING(17, "RETURNING of MERGE", null),
    MERGE_NOT_MATCHED_BY(
            17, "WHEN NOT MATCHED BY SOURCE or TARGET", "Delete or update the other rows in a statement of its own."),
    AT_LOCAL(17, "AT LOCAL", "Write AT TIME ZONE current_setting('TimeZone')."),
    SET_EXPRESSION(17, "ALTER COLUMN … SET EXPRESSION", "Drop the column and add it again."),
    ACCESS_METHOD_DEFAULT(17, "SET ACCESS METHOD DEFAULT", "Name the access method: heap."),
    SEQUENCE_PERSISTENCE(15, "LOGGED or UNLOGGED among the options of a sequence", null),
    OPERATOR_FLAG(17, "ALTER OPERATOR … SET with an option that has no value", null),
    COPY_FORCE_ALL(17, "FORCE_NULL * or FORCE_NOT_NULL *", "List the columns."),
    COPY_DEFAULT(17, "DEFAULT as the value of a COPY option", null),
    JSON_FUNCTION(
            17,
            "the clauses of the SQL/JSON query functions",
            "Use jsonb_path_query_first, jsonb_path_exists and the operators -> and ->>."),
    JSON_TABLE(17, "JSON_TABLE", "Use jsonb_to_recordset or jsonb_path_query."),
    TABLE_NOT_NULL(
            18,
            "a NOT NULL constraint on a named column",
            "Write ALTER TABLE … ALTER COLUMN … SET NOT NULL; without a long lock: CHECK (… IS NOT NULL) NOT VALID, VALIDATE CONSTRAINT, then SET NOT NULL."),
    COLUMN_NOT_NULL_NO_INHERIT(18, "NOT NULL … NO INHERIT", null),
    VIRTUAL_COLUMN(18, "GENERATED … AS (…) VIRTUAL", "Write STORED, or compute the value in a view."),
    WITHOUT_OVERLAPS(
            18, "WITHOUT OVERLAPS", "Write EXCLUDE USING gist (… WITH =, … WITH &&), with the extension btree_gist."),
    PERIOD(18, "PERIOD in a foreign key", "Check it in a trigger."),
    ENFORCED(18, "ENFORCED or NOT ENFORCED", null),
    CONSTRAINT_INHERIT(18, "ALTER CONSTRAINT … [NO] INHERIT", null),
    RETURNING_ALIASES(
            18,
            "RETURNING WITH (OLD AS …, NEW AS …)",
            "Read the old row in a common table expression before the change."),
    VACUUM_ONLY(
            18,
            "ONLY in VACUUM or ANALYZE",
            "Leave ONLY out: older versions read the table named, and ANALYZE its children."),
    DEFAULT_LARGE_OBJECTS(18, "default privileges on LARGE OBJECTS", null),
    EXTENSION_FROM(-12, "CREATE EXTENSION … FROM", "Leave FROM out: the extension is created as it is now."),
    POSTFIX_OPERATOR(-13, "an operator behind its operand", "Use a function, such as factorial(n) for n !."),
    IS_OF(-13, "IS OF", "Compare with pg_typeof(…)."),
    LANGUAGE_STRING(-13, "the name of a language as a string", "Write the name without quotes."),
    RESERVED_PUBLICATION(-13, "a reserved word as the name of a publication", "Quote the name."),
    STATISTICS_EXPRESSION(-13, "an expression without parentheses in CREATE STATISTICS", "Put it in parentheses."),
    EMPTY_CALL(-13, "EXTRACT, POSITION or SUBSTRING without arguments", null),
    DOMAIN_TABLE_CONSTRAINT(-16, "a table constraint on a domain", null),
    RECHECK(-17, "RECHECK", "Leave the word out: it has no effect.");

    private final int since;
    private final int until;
    private final String construct;
    private final @Nullable String instead;

    /** @param version oldest version that has it; negative: newest version that had it */
    Syntax(int version, String construct, @Nullable String instead) {
        this.since = Math.max(version, 0);
        this.until = version < 0 ? -version : VersionedSyntax.NO_END;
        this.construct = construct;
        this.instead = instead;
    }

    VersionedSyntax at(SourceRange range) {
        return new VersionedSyntax(range, construct, since, until, instead);
    }
}
