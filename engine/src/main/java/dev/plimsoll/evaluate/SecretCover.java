package dev.plimsoll.evaluate;

import dev.plimsoll.model.AccessChange.DefineRole;
import dev.plimsoll.model.AccessChange.Secret;
import dev.plimsoll.model.AccessChange.SecretForm;
import dev.plimsoll.model.SaferForm;
import dev.plimsoll.model.SaferForm.Step;
import dev.plimsoll.model.SchemaChange;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Statement;
import dev.plimsoll.sql.KnownSecrets;
import java.util.ArrayList;
import java.util.List;

/** Keeps secrets of a statement out of what is proposed in its place. */
final class SecretCover {

    private SecretCover() {}

    /** The same form, each secret of the statement replaced by as many asterisks. */
    static SaferForm over(SaferForm form, Statement statement) {
        List<String> secrets = secrets(statement);
        return new SaferForm(
                form.advice(),
                form.placement(),
                form.steps().stream()
                        .map(step -> new Step(step.execution(), step.title(), covered(step.sql(), secrets)))
                        .toList());
    }

    private static String covered(String sql, List<String> secrets) {
        String covered = KnownSecrets.masked(sql);
        for (String secret : secrets) {
            covered = covered.replace(secret, "*".repeat(secret.length()));
        }
        return covered;
    }

    private static List<String> secrets(Statement statement) {
        List<SourceRange> ranges = new ArrayList<>();
        WrittenSecret.in(statement).forEach(secret -> ranges.add(secret.range()));
        for (SchemaChange change : statement.changes()) {
            if (change instanceof DefineRole role && role.password() != null && isSecret(role.password())) {
                ranges.add(role.password().range());
            }
        }
        int start = statement.range().startOffset();
        int length = statement.text().length();
        return ranges.stream()
                .filter(range -> range.startOffset() > start && range.endOffset() - start <= length)
                .map(range -> statement.text().substring(range.startOffset() - start, range.endOffset() - start))
                .filter(secret -> secret.length() > 2)
                .toList();
    }

    private static boolean isSecret(Secret password) {
        return password.form() == SecretForm.PLAIN || password.form() == SecretForm.VERIFIER;
    }
}
