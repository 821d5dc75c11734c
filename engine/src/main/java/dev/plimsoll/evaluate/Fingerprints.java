package dev.plimsoll.evaluate;

import dev.plimsoll.model.Effect;
import dev.plimsoll.model.Match;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a finding so that it is known again after lines moved or the layout of its statement changed. */
final class Fingerprints {

    private static final int BYTES = 16;

    private Fingerprints() {}

    /** All that makes a finding this one, but for its ordinal among equals. */
    static String identity(Match match) {
        Effect effect = match.effect();
        return String.join(
                "\0",
                match.rule(),
                match.database(),
                match.subject().kind().id(),
                match.subject().name(),
                effect == null
                        ? ""
                        : StatementText.normalised(effect.statement().text()));
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
