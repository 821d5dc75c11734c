package dev.plimsoll.evaluate;

import dev.plimsoll.evaluate.WrittenSecret.Kind;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of payment cards and bank accounts that stand in strings of a text, told by their check digits. */
final class AccountNumbers {

    /** Offsets in the text. */
    record Range(int start, int end) {}

    private static final Pattern CARD = Pattern.compile("'((?:\\d[ -]?){14,15}\\d)'");
    /** Visa, Mastercard, Discover, American Express and JCB. */
    private static final Pattern ISSUER =
            Pattern.compile("4\\d{15}|5[1-5]\\d{14}|2[2-7]\\d{14}|6(?:011|5\\d\\d)\\d{12}|3[47]\\d{13}|35\\d{14}");

    private static final Pattern ACCOUNT = Pattern.compile("'([A-Z]{2}\\d{2}(?: ?[A-Z0-9]){11,30})'");

    /** Numbers that issuers and standards print as examples. */
    private static final Set<String> EXAMPLES = Set.of(
            "4111111111111111",
            "4012888888881881",
            "4242424242424242",
            "4000056655665556",
            "4917610000000000",
            "5555555555554444",
            "5105105105105100",
            "5200828282828210",
            "2223003122003222",
            "2223000048400011",
            "378282246310005",
            "371449635398431",
            "6011111111111117",
            "6011000990139424",
            "3566002020360505",
            "3530111333300000",
            "5425233430109903",
            "4263982640269299",
            "4917484589897107",
            "374245455400126",
            "DE89370400440532013000",
            "GB82WEST12345698765432",
            "GB29NWBK60161331926819",
            "GB33BUKB20201555555555",
            "FR1420041010050500013M02606",
            "FR7630006000011234567890189",
            "NL91ABNA0417164300",
            "ES9121000418450200051332",
            "BE68539007547034",
            "CH9300762011623852957",
            "IT60X0542811101000000123456",
            "AT611904300234573201");

    private AccountNumbers() {}

    /** In order. Where most numbers of a card's length fail its check digit, they are something else. */
    static Map<Range, Kind> in(String text) {
        Map<Range, Kind> found = new LinkedHashMap<>();
        Matcher card = CARD.matcher(text);
        int others = 0;
        while (card.find()) {
            String digits = card.group(1).replaceAll("[ -]", "");
            if (!ISSUER.matcher(digits).matches() || !passesLuhn(digits)) {
                others++;
            } else if (!isExample(digits)) {
                found.put(new Range(card.start(1), card.end(1)), Kind.CARD);
            }
        }
        if (others > found.size()) {
            found.clear();
        }
        Matcher account = ACCOUNT.matcher(text);
        while (account.find()) {
            String number = account.group(1).replace(" ", "");
            if (passesModulus(number) && !isExample(number)) {
                found.put(new Range(account.start(1), account.end(1)), Kind.ACCOUNT);
            }
        }
        return found;
    }

    /** Also what is mostly one digit, and what Stripe keeps for tests. */
    private static boolean isExample(String number) {
        return EXAMPLES.contains(number)
                || number.startsWith("400000")
                || number.chars().distinct().count() <= 4
                || number.contains("0000000");
    }

    private static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** ISO 13616: the number, its first four characters behind the others and letters as 10 to 35, is 1 modulo 97. */
    private static boolean passesModulus(String number) {
        StringBuilder digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
