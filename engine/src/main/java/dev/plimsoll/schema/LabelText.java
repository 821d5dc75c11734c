package dev.plimsoll.schema;

import dev.plimsoll.model.Expression;
import dev.plimsoll.model.ObjectName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in which a label of an enum is to be renamed. */
final class LabelText {

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"]|\"\")*\"|'(?:[^']|'')*'");

    private final String from;
    private final String to;
    private final Pattern cast;

    LabelText(ObjectName type, String from, String to) {
        this.from = literal(from);
        this.to = literal(to);
        this.cast = Pattern.compile(
                "\\s*::\\s*(?:[\\w\"]+\\.)?\"?" + Pattern.quote(type.name()) + "\"?(?!\\w)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String literal(String label) {
        return "'" + label.replace("'", "''") + "'";
    }

    /** Where every such string must be the label. */
    Expression inAll(Expression expression) {
        return with(expression, inAll(expression.text()));
    }

    String inAll(String text) {
        return replaced(text, true);
    }

    /** Where such a string is the label if it is cast to the type. */
    Expression inCasts(Expression expression) {
        return with(expression, replaced(expression.text(), false));
    }

    private static Expression with(Expression old, String text) {
        return text.equals(old.text()) ? old : ExpressionText.withText(old, text);
    }

    private String replaced(String text, boolean all) {
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (Matcher literal = LITERAL.matcher(text); literal.find(); ) {
            boolean isCast =
                    cast.matcher(text).region(literal.end(), text.length()).lookingAt();
            if (literal.group().equals(from) && (all || isCast)) {
                result.append(text, copied, literal.start()).append(to);
                copied = literal.end();
            }
        }
        return result.append(text, copied, text.length()).toString();
    }
}
