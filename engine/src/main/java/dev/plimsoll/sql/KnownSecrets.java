package dev.plimsoll.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Secrets that are known by their form, wherever they stand in a text: keys and tokens as those who give them out write them, private keys,
 * and passwords in addresses of connections. What documentation prints as an example, and what everybody may have, is none. Linear in the
 * length of the text.
 */
public final class KnownSecrets {

    /**
     * A secret.
     *
     * @param what in words, such as {@code a Slack token}
     * @param start offset in the text
     * @param end offset after its last character
     */
    public record Found(String what, boolean connection, int start, int end) {}

    /** So long may the text of a private key be. */
    private static final int LONGEST_KEY = 20_000;

    private static final int LONGEST_HEAD = 60;
    /** So much of a key is more than what stands for one in an example. */
    private static final int SHORTEST_KEY = 64;

    private static final int LONGEST_PASSWORD = 200;

    private final String text;
    private final List<Found> found = new ArrayList<>();

    private KnownSecrets(String text) {
        this.text = text;
    }

    /** In the order of the text, without overlap. */
    public static List<Found> in(String text) {
        KnownSecrets scan = new KnownSecrets(text);
        char[] characters = text.toCharArray();
        for (int at = 0; at < characters.length; at++) {
            if (SecretForms.canStart(characters[at])
                    && (at == 0 || !SecretForms.isOfWord(characters[at - 1]) || characters[at] == ':')) {
                at = Math.max(scan.endOfSecretAt(at) - 1, at);
            }
        }
        return scan.found;
    }

    /** The same text, each secret in it replaced by as many asterisks. */
    public static String masked(String text) {
        List<Found> secrets = in(text);
        if (secrets.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text);
        for (Found secret : secrets) {
            masked.replace(secret.start(), secret.end(), "*".repeat(secret.end() - secret.start()));
        }
        return masked.toString();
    }

    /** Offset after the secret that starts here, or 0. */
    private int endOfSecretAt(int at) {
        char c = text.charAt(at);
        if (c == ':') {
            return text.startsWith("://", at) ? connection(at) : 0;
        }
        if (c == '-') {
            return text.startsWith("-----BEGIN ", at) ? privateKey(at) : 0;
        }
        SecretForms.Form form = SecretForms.at(text, at);
        int end = form == null ? 0 : form.end(text, at);
        if (form == null || end == 0 || SecretExamples.isOne(text.substring(at, end))) {
            return 0;
        }
        found.add(new Found(form.what(), false, at, end));
        return end;
    }

    private int privateKey(int at) {
        String head = text.substring(at, Math.min(text.length(), at + LONGEST_HEAD));
        int rest = head.indexOf(" KEY-----");
        if (rest < 0 || !head.startsWith("PRIVATE", rest - "PRIVATE".length())) {
            return 0;
        }
        int start = at + rest + " KEY-----".length();
        int limit = Math.min(text.length(), start + LONGEST_KEY);
        int end = start;
        int characters = 0;
        while (end < limit && text.charAt(end) != '-') {
            characters += SecretForms.isOfWord(text.charAt(end)) ? 1 : 0;
            end++;
        }
        if (characters < SHORTEST_KEY || SecretExamples.isOne(text.substring(start, end))) {
            return 0;
        }
        found.add(new Found("a private key", false, start, end));
        return end;
    }

    /** {@code ://user:password@host}. */
    private int connection(int at) {
        int colon = endOf(at + 3, 100);
        if (colon <= at + 3 || !has(colon, ':')) {
            return 0;
        }
        int end = endOf(colon + 1, LONGEST_PASSWORD);
        if (end <= colon + 1 || !has(end, '@')) {
            return 0;
        }
        String user = text.substring(at + 3, colon);
        String password = text.substring(colon + 1, end);
        String host = text.substring(end + 1, endOf(end + 1, 100));
        if (SecretExamples.isConnection(user, password, host)) {
            return 0;
        }
        found.add(new Found("the password of a connection", true, colon + 1, end));
        return end;
    }

    /** Offset of the next character that parts an address. */
    private int endOf(int start, int longest) {
        int end = start;
        int limit = Math.min(text.length(), start + longest);
        while (end < limit && ":/@?'\"`<>,;()".indexOf(text.charAt(end)) < 0 && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }

    private boolean has(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
