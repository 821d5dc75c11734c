package dev.plimsoll.sql;

import java.util.EnumSet;
import java.util.Set;

/** Tells which words are a column label without {@code AS}. Before version 14 no keyword was. */
final class BareLabels {

    /** Keywords that are no column label without AS; the rest are, whatever their category. */
    private static final Set<Keyword> NO_LABELS = EnumSet.of(
            Keyword.ARRAY,
            Keyword.AS,
            Keyword.CHAR,
            Keyword.CHARACTER,
            Keyword.CREATE,
            Keyword.DAY,
            Keyword.EXCEPT,
            Keyword.FETCH,
            Keyword.FILTER,
            Keyword.FOR,
            Keyword.FROM,
            Keyword.GRANT,
            Keyword.GROUP,
            Keyword.HAVING,
            Keyword.HOUR,
            Keyword.INTERSECT,
            Keyword.INTO,
            Keyword.ISNULL,
            Keyword.LIMIT,
            Keyword.MINUTE,
            Keyword.MONTH,
            Keyword.NOTNULL,
            Keyword.OFFSET,
            Keyword.ON,
            Keyword.ORDER,
            Keyword.OVER,
            Keyword.OVERLAPS,
            Keyword.PRECISION,
            Keyword.RETURNING,
            Keyword.SECOND,
            Keyword.TO,
            Keyword.UNION,
            Keyword.VARYING,
            Keyword.WHERE,
            Keyword.WINDOW,
            Keyword.WITH,
            Keyword.WITHIN,
            Keyword.WITHOUT,
            Keyword.YEAR);

    /** No keywords before version 14, so that they were labels then as well. */
    private static final Set<Keyword> NEW_IN_14 = EnumSet.of(
            Keyword.ABSENT,
            Keyword.ASENSITIVE,
            Keyword.ATOMIC,
            Keyword.BREADTH,
            Keyword.COMPRESSION,
            Keyword.CONDITIONAL,
            Keyword.DEPTH,
            Keyword.EMPTY,
            Keyword.ENFORCED,
            Keyword.ERROR,
            Keyword.FINALIZE,
            Keyword.FORMAT,
            Keyword.INDENT,
            Keyword.JSON,
            Keyword.JSON_ARRAY,
            Keyword.JSON_ARRAYAGG,
            Keyword.JSON_EXISTS,
            Keyword.JSON_OBJECT,
            Keyword.JSON_OBJECTAGG,
            Keyword.JSON_QUERY,
            Keyword.JSON_SCALAR,
            Keyword.JSON_SERIALIZE,
            Keyword.JSON_TABLE,
            Keyword.JSON_VALUE,
            Keyword.KEEP,
            Keyword.KEYS,
            Keyword.MATCHED,
            Keyword.MERGE,
            Keyword.MERGE_ACTION,
            Keyword.NESTED,
            Keyword.OBJECTS,
            Keyword.OMIT,
            Keyword.PARAMETER,
            Keyword.PATH,
            Keyword.PERIOD,
            Keyword.PLAN,
            Keyword.QUOTES,
            Keyword.RETURN,
            Keyword.SCALAR,
            Keyword.SOURCE,
            Keyword.STRING,
            Keyword.SYSTEM_USER,
            Keyword.TARGET,
            Keyword.UNCONDITIONAL,
            Keyword.VIRTUAL);

    private BareLabels() {}

    /** True at a label. */
    static boolean startsHere(TokenCursor cursor) {
        return switch (cursor.kind()) {
            case QUOTED_NAME, UNICODE_NAME -> true;
            case WORD -> {
                Keyword keyword = cursor.keyword();
                yield keyword == null
                        || !NO_LABELS.contains(keyword)
                                && !(keyword == Keyword.FORMAT && cursor.keyword(1) == Keyword.JSON);
            }
            default -> false;
        };
    }

    /** The label in hand. */
    static String take(TokenCursor cursor) {
        Keyword keyword = cursor.keyword();
        boolean formerKeyword = keyword == null && cursor.isWord("recheck");
        String label = cursor.label("a column label");
        if (formerKeyword || keyword != null && !NEW_IN_14.contains(keyword)) {
            cursor.note(Syntax.BARE_LABEL);
        }
        return label;
    }
}
