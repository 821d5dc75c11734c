package dev.plimsoll.live;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands in a snapshot's file in place of a text. */
public final class Digests {

    private static final int DIGITS = 32;

    private Digests() {}

    /** The first 32 hexadecimal digits of the SHA-256 of its UTF-8 bytes. */
    public static String of(String text) {
        return HexFormat.of()
                .formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, DIGITS);
    }

    /** As long as {@link #of} makes them. */
    static String cut(String digest) {
        return digest.length() > DIGITS ? digest.substring(0, DIGITS) : digest;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
