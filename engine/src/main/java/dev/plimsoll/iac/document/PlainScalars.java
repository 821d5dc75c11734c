package dev.plimsoll.iac.document;

import dev.plimsoll.model.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What scalars without quotes are. A number that would lose digits, such as the version {@code 13.10}, stays the text that it is written
 * as: {@link Tree.Text#number()} still reads it.
 */
final class PlainScalars {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");
    private static final Set<String> YES = Set.of("yes", "on");
    private static final Set<String> NO = Set.of("no", "off");

    private static final int LONGEST_NUMBER = 100;
    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9]*)?([eE][-+]?[0-9]{1,4})?");
    private static final Pattern OLD_OCTAL = Pattern.compile("0[0-7]+");
    private static final Pattern NEW_OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");

    private PlainScalars() {}

    static boolean isNull(String text) {
        return NULLS.contains(text);
    }

    static Tree tree(String text, Typing typing) {
        if (isNull(text)) {
            return new Tree.Nothing();
        }
        if (text.length() > LONGEST_NUMBER) {
            return new Tree.Text(text);
        }
        return truth(text, typing)
                .<Tree>map(Tree.Truth::new)
                .or(() -> number(text, typing))
                .orElseGet(() -> new Tree.Text(text));
    }

    private static Optional<Boolean> truth(String text, Typing typing) {
        if (TRUE.contains(text) || typing == Typing.YAML_1_1 && isWord(text, YES)) {
            return Optional.of(true);
        }
        return FALSE.contains(text) || typing == Typing.YAML_1_1 && isWord(text, NO)
                ? Optional.of(false)
                : Optional.empty();
    }

    /** Lower case, upper case or with a capital. */
    private static boolean isWord(String text, Set<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.contains(lower)
                && (text.substring(1).equals(lower.substring(1)) || text.equals(lower.toUpperCase(Locale.ROOT)));
    }

    private static Optional<Tree> number(String text, Typing typing) {
        if (typing == Typing.YAML_1_1 && OLD_OCTAL.matcher(text).matches()) {
            return integer(text, 8);
        }
        if (NEW_OCTAL.matcher(text).matches()) {
            return integer(text.substring(2), 8);
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            return integer(text.substring(2), 16);
        }
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = text.replace("_", "");
        Tree.Numeral numeral = new Tree.Numeral(new BigDecimal(digits));
        return numeral.text().equals(digits) ? Optional.of(numeral) : Optional.empty();
    }

    private static Optional<Tree> integer(String digits, int base) {
        return Optional.of(new Tree.Numeral(new BigDecimal(new BigInteger(digits, base))));
    }
}
