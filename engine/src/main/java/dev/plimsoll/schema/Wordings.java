package dev.plimsoll.schema;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.Query;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether two texts say the same in SQL, as far as their letters tell: case, space, parentheses, quotes of names and casts do not count. */
final class Wordings {

    private Wordings() {}

    static boolean same(@Nullable Expression left, @Nullable Expression right) {
        return sameText(left == null ? null : left.text(), right == null ? null : right.text());
    }

    /** Names of relations do not count: the text of a view keeps those that they had when it was made. */
    static boolean same(@Nullable Query left, @Nullable Query right) {
        return sameText(left == null ? null : withoutRelations(left), right == null ? null : withoutRelations(right));
    }

    private static String withoutRelations(Query query) {
        String text = query.text();
        for (ObjectName relation : query.reads()) {
            text = text.replaceAll("\\b" + Pattern.quote(relation.name()) + "\\b", "");
        }
        return text;
    }

    static boolean sameText(@Nullable String left, @Nullable String right) {
        return left == null || right == null
                ? left == null && right == null
                : letters(left).equals(letters(right));
    }

    static String letters(String text) {
        return text.replaceAll("::\\s*\\w+", "").replaceAll("[\\s()\";]+", "").toLowerCase(Locale.ROOT);
    }
}
