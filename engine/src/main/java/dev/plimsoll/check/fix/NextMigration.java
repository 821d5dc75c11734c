package dev.plimsoll.check.fix;

import dev.plimsoll.model.Fix;
import dev.plimsoll.model.Versions;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file after the last one of a folder, named and begun as its tool wants it. */
final class NextMigration {

    private static final Pattern NAME =
            Pattern.compile("([A-Za-z]{0,2})((?:[0-9]+[._])*)([0-9]+)(__|[_.-])?(.*?)(\\.up)?\\.sql", Pattern.DOTALL);

    /** What begins and ends a migration, inside a transaction and outside of one; nothing for tools that run a file as it is. */
    private static final Map<String, Form> FORMS = Map.of(
            "plain", new Form("", "", ""),
            "flyway", new Form("", "", ""),
            "golang-migrate", new Form("", "", ""),
            "goose", new Form("-- +goose Up\n", "-- +goose NO TRANSACTION\n-- +goose Up\n", "\n-- +goose Down\n"),
            "dbmate", new Form("-- migrate:up\n", "-- migrate:up transaction:false\n", "\n-- migrate:down\n"),
            "sql-migrate", new Form("-- +migrate Up\n", "-- +migrate Up notransaction\n", "\n-- +migrate Down\n"));

    private record Form(String head, String bareHead, String tail) {}

    private NextMigration() {}

    /**
     * Empty where it is not known how the tool names its files, or the last one is not named so.
     *
     * @param title words with underscores between them
     * @param sql statements with their semicolons
     * @param outside whether it must run outside of a transaction
     */
    static Optional<Fix.NewFile> after(OpenMigration migration, String title, String sql, boolean outside) {
        Form form = FORMS.get(migration.layout().tool());
        if (form == null) {
            return Optional.empty();
        }
        String folder = migration.path().substring(0, migration.path().lastIndexOf('/') + 1);
        return migration.others().stream()
                .filter(path -> migration.layout().version(path) != null)
                .max(Comparator.comparing(
                        path -> String.valueOf(migration.layout().version(path)), Versions.ORDER))
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .flatMap(last -> name(last, title))
                .map(name -> new Fix.NewFile(
                        folder + name, (outside ? form.bareHead() : form.head()) + sql + "\n" + form.tail()));
    }

    private static Optional<String> name(String last, String title) {
        Matcher name = NAME.matcher(last);
        if (!name.matches()) {
            return Optional.empty();
        }
        String separator = name.group(4) == null ? "_" : name.group(4);
        String end = name.group(6) == null ? "" : name.group(6);
        return Optional.of(name.group(1) + name.group(2) + next(name.group(3)) + separator + title + end + ".sql");
    }

    private static String next(String number) {
        String next = new BigInteger(number).add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, number.length() - next.length())) + next;
    }
}
