package dev.plimsoll.evaluate;

import dev.plimsoll.model.AccessChange.SecretForm;
import dev.plimsoll.model.DataChange.Insert;
import dev.plimsoll.model.DataChange.Update;
import dev.plimsoll.model.Effect;
import dev.plimsoll.model.ObjectChange.AlterObject;
import dev.plimsoll.model.ObjectChange.CreateObject;
import dev.plimsoll.model.ObjectKind;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.sql.SecretShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something in the text of a statement that nobody but its owner should read: where it stands, never what it is. */
@ForRules
public record WrittenSecret(Kind kind, SourceRange range) {

    /** What it opens. */
    @ForRules
    public enum Kind {
        /** The password of a connection to another server. */
        CONNECTION,
        /** The number of a payment card. */
        CARD,
        /** An international bank account number. */
        ACCOUNT
    }

    /** Longer texts are data dumps; of those only the beginning is looked at. */
    private static final int MOST_CHARACTERS = 1_000_000;

    private static final Pattern LITERAL = Pattern.compile("'[^']{8,2000}'");
    private static final Pattern CONNECTION = Pattern.compile("(?i)\\b(?:host|hostaddr|dbname|user|port|service)\\s*=");
    private static final Pattern PASSWORD = Pattern.compile("(?i)\\bpassword\\s*=\\s*([^\\s'&]{1,200})");
    private static final Pattern ADDRESS =
            Pattern.compile("\\b[a-z][a-z0-9+]{1,20}://[^\\s:/@'?]{1,100}:([^\\s@/']{1,200})@");
    private static final Pattern OPTION =
            Pattern.compile("(?i)\\b(?:password|passwd|secret\\w{0,20}|api_key)\\s+'([^']{1,200})'");

    /** Those of the statement that the effect is of, once, at its first effect. */
    public static List<WrittenSecret> in(Effect effect) {
        return effect.isFirstOfStatement() && effect.enclosing() == null ? in(effect.statement()) : List.of();
    }

    /** In the order of the text, kind by kind. */
    public static List<WrittenSecret> in(Statement statement) {
        if (statement.text().length() < 20 || statement.changes().isEmpty()) {
            return List.of();
        }
        StatementPlaces places = StatementPlaces.of(statement);
        String text = statement
                .text()
                .substring(0, Math.min(MOST_CHARACTERS, statement.text().length()));
        List<WrittenSecret> secrets = new ArrayList<>();
        SchemaChange change = statement.changes().get(0);
        if (text.contains("://")) {
            add(secrets, places, ADDRESS.matcher(text));
        }
        if (isMapping(change)) {
            add(secrets, places, OPTION.matcher(text));
        } else if (text.toLowerCase(Locale.ROOT).contains("password")) {
            connections(secrets, places, text);
        }
        if (change instanceof Insert || change instanceof Update) {
            AccountNumbers.in(text)
                    .forEach((range, kind) ->
                            secrets.add(new WrittenSecret(kind, places.range(range.start(), range.end()))));
        }
        return secrets;
    }

    private static boolean isMapping(SchemaChange change) {
        ObjectKind kind = change instanceof CreateObject create
                ? create.kind()
                : change instanceof AlterObject alter ? alter.kind() : ObjectKind.STATEMENT;
        return kind == ObjectKind.USER_MAPPING || kind == ObjectKind.FOREIGN_SERVER;
    }

    private static void connections(List<WrittenSecret> secrets, StatementPlaces places, String text) {
        Matcher literal = LITERAL.matcher(text);
        while (literal.find()) {
            if (CONNECTION.matcher(literal.group()).find()) {
                add(secrets, places, PASSWORD.matcher(text).region(literal.start(), literal.end()));
            }
        }
    }

    private static void add(List<WrittenSecret> secrets, StatementPlaces places, Matcher secret) {
        while (secret.find()) {
            if (SecretShape.of(secret.group(1)) == SecretForm.PLAIN && !isFilledIn(secret.group(1))) {
                secrets.add(new WrittenSecret(Kind.CONNECTION, places.range(secret.start(1), secret.end(1))));
            }
        }
    }

    /** What a tool, {@code format} or a reader of documentation fills in. */
    private static boolean isFilledIn(String secret) {
        return secret.contains("%")
                || secret.contains("{")
                || secret.contains("$")
                || secret.startsWith("<")
                || secret.startsWith(":")
                || secret.contains("*");
    }
}
