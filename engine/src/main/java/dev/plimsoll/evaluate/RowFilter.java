package dev.plimsoll.evaluate;

import dev.plimsoll.model.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text of a condition on rows, as far as it can be compared with another without knowing what its parts mean. */
record RowFilter(String text) {

    private static final Set<String> TRUE = Set.of("true", "1=1", "1 = 1", "'t'", "'true'", "true::boolean");

    /** A missing condition lets nothing through, and is null. */
    static @Nullable RowFilter of(@Nullable Expression expression) {
        return expression == null ? null : new RowFilter(bare(StatementText.normalised(expression.text())));
    }

    boolean letsEverythingThrough() {
        return TRUE.contains(text);
    }

    /** Whether it may depend on who asks: it calls a function or names the caller. */
    boolean mayAskForCaller() {
        return text.contains("(") || text.contains("_user") || text.contains("current_");
    }

    /** How it lets more through than {@code before}, as a clause that follows a name; null where it does not, or nobody can tell. */
    @Nullable
    String widening(RowFilter before) {
        if (text.equals(before.text) || before.letsEverythingThrough()) {
            return null;
        }
        if (letsEverythingThrough()) {
            return "lets every row through, and no longer asks for " + before.text;
        }
        String left = more(before.asks(), asks());
        if (left != null) {
            return "no longer asks for " + left;
        }
        String added = more(ways(), before.ways());
        return added == null ? null : "also lets through rows with " + added;
    }

    /** What the first has besides all of the second; null where it has not all of it, or no more. */
    private static @Nullable String more(Set<String> all, Set<String> some) {
        if (all.size() <= some.size() || !all.containsAll(some)) {
            return null;
        }
        return Wording.list(all.stream().filter(part -> !some.contains(part)).toList());
    }

    /** Without the parentheses around the whole. */
    private static String bare(String text) {
        String inner = text.strip();
        while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = afterQuote(text, i) - 1;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int afterQuote(String text, int open) {
        int close = text.indexOf(text.charAt(open), open + 1);
        return close < 0 ? text.length() : close + 1;
    }

    /** The conditions that all must hold. */
    private Set<String> asks() {
        return has("or") || has("between") || has("case") ? Set.of(text) : bare(split("and"));
    }

    /** The conditions of which one must hold. */
    private Set<String> ways() {
        return has("case") ? Set.of(text) : bare(split("or"));
    }

    private boolean has(String word) {
        return split(word).size() > 1;
    }

    private static Set<String> bare(List<String> parts) {
        Set<String> bare = new LinkedHashSet<>();
        parts.forEach(part -> bare.add(bare(part)));
        return bare;
    }

    /** What stands between the words at the outermost level. */
    private List<String> split(String word) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = afterQuote(text, i);
            } else if (depth == 0 && isWordAt(word, i)) {
                parts.add(text.substring(start, i));
                i += word.length();
                start = i;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                i++;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private boolean isWordAt(String word, int at) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (at == 0 || !isName(text.charAt(at - 1)))
                && (end == text.length() || !isName(text.charAt(end)));
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
