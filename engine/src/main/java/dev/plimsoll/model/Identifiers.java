package dev.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How PostgreSQL writes identifiers: <a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">lexical structure</a>. */
public final class Identifiers {

    /** Words that PostgreSQL 18 does not take as a column name without quotes (categories R and T of its appendix C). */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "analyse",
            "analyze",
            "and",
            "any",
            "array",
            "as",
            "asc",
            "asymmetric",
            "authorization",
            "binary",
            "both",
            "case",
            "cast",
            "check",
            "collate",
            "collation",
            "column",
            "concurrently",
            "constraint",
            "create",
            "cross",
            "current_catalog",
            "current_date",
            "current_role",
            "current_schema",
            "current_time",
            "current_timestamp",
            "current_user",
            "default",
            "deferrable",
            "desc",
            "distinct",
            "do",
            "else",
            "end",
            "except",
            "false",
            "fetch",
            "for",
            "foreign",
            "freeze",
            "from",
            "full",
            "grant",
            "group",
            "having",
            "ilike",
            "in",
            "initially",
            "inner",
            "intersect",
            "into",
            "is",
            "isnull",
            "join",
            "lateral",
            "leading",
            "left",
            "like",
            "limit",
            "localtime",
            "localtimestamp",
            "natural",
            "not",
            "notnull",
            "null",
            "offset",
            "on",
            "only",
            "or",
            "order",
            "outer",
            "overlaps",
            "placing",
            "primary",
            "references",
            "returning",
            "right",
            "select",
            "session_user",
            "similar",
            "some",
            "symmetric",
            "system_user",
            "table",
            "tablesample",
            "then",
            "to",
            "trailing",
            "true",
            "union",
            "unique",
            "user",
            "using",
            "variadic",
            "verbose",
            "when",
            "where",
            "window",
            "with");

    private static final int MAXIMUM_BYTES = 63;

    private Identifiers() {}

    /** The identifier as SQL, in double quotes only where it would otherwise be folded or misread. */
    public static String quote(String identifier) {
        return (isPlain(identifier) && !RESERVED.contains(identifier)) || isPlaceholder(identifier)
                ? identifier
                : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** The names of a qualified name as {@link #quote} writes it, in order: {@code public."Order.Items"} has two. */
    public static List<String> unquoted(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"' && quoted && i + 1 < name.length() && name.charAt(i + 1) == '"') {
                part.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return List.copyOf(parts);
    }

    /** Whether PostgreSQL 18 takes the word as a column name only in quotes. */
    public static boolean isReserved(String identifier) {
        return RESERVED.contains(identifier);
    }

    /** The identifier as a server built as usual keeps it: cut to 63 bytes of UTF-8, in whole characters. */
    public static String truncated(String identifier) {
        return truncated(identifier, MAXIMUM_BYTES);
    }

    /** As much of the identifier as fits into that many bytes of UTF-8, in whole characters. */
    public static String truncated(String identifier, int maximumBytes) {
        int used = 0;
        int end = 0;
        while (end < identifier.length()) {
            int character = identifier.codePointAt(end);
            used += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (used > maximumBytes) {
                return identifier.substring(0, end);
            }
            end += Character.charCount(character);
        }
        return identifier;
    }

    /** Whether a migration tool still has to fill in the name, or a part of it: <code>{{ … }}</code>, <code>${…}</code>. */
    public static boolean isPlaceholder(String identifier) {
        if (identifier.indexOf('{') < 0) {
            return false;
        }
        int at = 0;
        while (at < identifier.length()) {
            if (identifier.startsWith("{{", at) || identifier.startsWith("${", at)) {
                String close = identifier.charAt(at) == '{' ? "}}" : "}";
                int end = identifier.indexOf(close, at + 2);
                if (end < 0 || identifier.substring(at, end).indexOf(';') >= 0) {
                    return false;
                }
                at = end + close.length();
            } else if (isPlainCharacter(Character.toLowerCase(identifier.charAt(at)))) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String identifier) {
        if (identifier.isEmpty() || Character.isDigit(identifier.charAt(0)) || identifier.charAt(0) == '$') {
            return false;
        }
        return identifier.chars().allMatch(Identifiers::isPlainCharacter);
    }

    private static boolean isPlainCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$' || c > 127;
    }
}
