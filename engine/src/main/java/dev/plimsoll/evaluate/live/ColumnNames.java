package dev.plimsoll.evaluate.live;

import dev.plimsoll.evaluate.ForRules;
import dev.plimsoll.model.Column;
import dev.plimsoll.model.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What columns hold, by their names and types; nobody looks at values. */
@ForRules
public final class ColumnNames {

    private static final Set<String> PERSONAL = Set.of(
            "ssn",
            "passport",
            "iban",
            "dob",
            "birthday",
            "birthdate",
            "birth_date",
            "date_of_birth",
            "tax_id",
            "national_id",
            "social_security",
            "driver_license",
            "email",
            "email_address",
            "phone",
            "phone_number",
            "mobile_number",
            "first_name",
            "last_name",
            "surname",
            "home_address",
            "street_address");

    private static final Set<String> CARD_SECRETS = Set.of(
            "cvv",
            "cvv2",
            "cvc",
            "cvc2",
            "cav2",
            "card_verification_value",
            "card_security_code",
            "pin_block",
            "track2");

    private static final Set<String> PASSWORDS = Set.of("password", "passwd", "passphrase", "user_password");

    private ColumnNames() {}

    /** Names of the columns that look like data of persons. */
    public static List<String> personal(Table table) {
        return those(table, column -> holds(column, PERSONAL));
    }

    /** Names of the columns that look like what proves that somebody has a payment card. */
    public static List<String> cardSecrets(Table table) {
        return those(
                table,
                column -> holds(column, CARD_SECRETS) && !column.type().name().equals("bool"));
    }

    /** Whether the column is called a password, not a hash of one. */
    public static boolean password(Column column) {
        return PASSWORDS.contains(snake(column.name()))
                && Set.of("text", "varchar", "bpchar").contains(column.type().name());
    }

    private static List<String> those(Table table, Predicate<Column> wanted) {
        return table.columns().stream().filter(wanted).map(Column::name).toList();
    }

    private static boolean holds(Column column, Set<String> words) {
        String name = snake(column.name());
        return words.contains(name)
                || Arrays.stream(name.split("_", -1))
                        .anyMatch(word -> word.length() < 6
                                && !word.equals("email")
                                && !word.equals("phone")
                                && words.contains(word));
    }

    private static String snake(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
