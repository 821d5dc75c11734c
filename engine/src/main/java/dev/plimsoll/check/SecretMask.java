package dev.plimsoll.check;

import dev.plimsoll.evaluate.WrittenSecret;
import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.AccessChange.Secret;
import dev.plimsoll.model.AccessChange.SecretForm;
import dev.plimsoll.model.LeakedSecret;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.sql.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Covers written passwords, so that no report prints one that it found. */
final class SecretMask {

    private SecretMask() {}

    /**
     * The same text, each secret in it replaced by as many asterisks; the very same where there is none.
     *
     * @param leaked those known already
     */
    static SourceText over(SourceText source, List<Statement> statements, List<LeakedSecret> leaked) {
        List<SourceRange> secrets = new ArrayList<>();
        leaked.forEach(secret -> secrets.add(secret.place()));
        collect(statements, secrets);
        collectWritten(statements, secrets);
        if (secrets.isEmpty()) {
            return source;
        }
        StringBuilder text = new StringBuilder(source.text());
        for (SourceRange secret : secrets) {
            for (int i = secret.startOffset(); i < Math.min(secret.endOffset(), text.length()); i++) {
                char c = text.charAt(i);
                if (c != '\'' && c != '\n' && c != '\r') {
                    text.setCharAt(i, '*');
                }
            }
        }
        return new SourceText(source.path(), text.toString());
    }

    private static void collect(List<Statement> statements, List<SourceRange> secrets) {
        for (Statement statement : statements) {
            for (SchemaChange change : statement.changes()) {
                if (change instanceof DefineRole role && role.password() != null && isSecret(role.password())) {
                    secrets.add(role.password().range());
                }
            }
            collect(statement.body(), secrets);
        }
    }

    private static void collectWritten(List<Statement> statements, List<SourceRange> secrets) {
        statements.forEach(statement ->
                WrittenSecret.in(statement).stream().map(WrittenSecret::range).forEach(secrets::add));
    }

    private static boolean isSecret(Secret password) {
        return password.form() == SecretForm.PLAIN || password.form() == SecretForm.VERIFIER;
    }
}
