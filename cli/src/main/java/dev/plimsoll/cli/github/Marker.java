package dev.plimsoll.cli.github;

import dev.plimsoll.report.JsonTree;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of what Plimsoll writes on GitHub, which no reader sees: what it is, and a digest of what it says.
 *
 * @param subject {@code comment NAME}, {@code issue NAME}, {@code review NAME FINGERPRINT}
 */
record Marker(String subject, String digest) {

    private static final Pattern FORM =
            Pattern.compile("<!-- plimsoll ([a-zA-Z0-9_. -]{1,200}) sha256:([0-9a-f]{64}) -->");

    static Marker of(String subject, String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return new Marker(subject, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** That of a comment or an issue, if it begins with one. */
    static Optional<Marker> in(JsonTree entry) {
        Matcher matcher =
                FORM.matcher(entry.at("body").text().lines().findFirst().orElse(""));
        return matcher.matches() ? Optional.of(new Marker(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    String above(String text) {
        return "<!-- plimsoll " + subject + " sha256:" + digest + " -->\n" + text;
    }
}
