package dev.plimsoll.evaluate;

import dev.plimsoll.model.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names a finding so that it is known again after lines moved or the layout of its statement changed. */
final class Fingerprints {

    private static final int BYTES = 16;

    private Fingerprints() {}

    /**
     * All that makes a finding this one, but for its ordinal among equals.
     *
     * @param statement text of the statement it rests on, or null
     */
    static String identity(Finding finding, @Nullable String statement) {
        return String.join(
                "\0",
                finding.rule(),
                finding.database(),
                finding.subject().kind().id(),
                finding.subject().name(),
                statement == null ? "" : StatementText.normalised(statement));
    }

    /** @param ordinal 1 for the first of those with this identity */
    static String digest(String identity, int ordinal) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((identity + '\0' + ordinal).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
