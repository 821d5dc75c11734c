package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange.SecretForm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What looks like a secret and is none: written to show the form, filled in later, or meant for everybody. */
final class SecretExamples {

    private static final List<String> WORDS = List.of(
            "example",
            "xxxx",
            "your",
            "dummy",
            "fake",
            "sample",
            "placeholder",
            "redacted",
            "changeme",
            "1234567",
            "abcdefg",
            "aaaa",
            "0000",
            "....");

    private static final Set<String> PASSWORDS =
            Set.of("password", "passwd", "pass", "pwd", "pw", "secret", "postgres", "root", "admin", "test", "user");

    private static final List<String> HOSTS =
            List.of("localhost", "127.", "0.0.0.0", "host", "example.", "db.example.");

    /** Of claims: the tokens that Supabase gives to everybody who develops with it, its public ones, and that of jwt.io. */
    private static final List<String> PUBLIC_CLAIMS =
            List.of("\"supabase-demo\"", "\"role\":\"anon\"", "\"1234567890\"");

    private SecretExamples() {}

    static boolean isOne(String secret) {
        String lower = secret.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains)
                || secret.chars().distinct().count() < 10
                || secret.startsWith("eyJ") && isPublic(secret);
    }

    private static boolean isPublic(String token) {
        String[] parts = token.split("\\.");
        try {
            String claims =
                    new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace(" ", "");
            return PUBLIC_CLAIMS.stream().anyMatch(claims::contains);
        } catch (IllegalArgumentException e) {
            // What cannot be decoded is no token.
            return true;
        }
    }

    static boolean isConnection(String user, String password, String host) {
        return SecretShape.of(password) != SecretForm.PLAIN
                || password.equals(user)
                || PASSWORDS.contains(password.toLowerCase(Locale.ROOT))
                || HOSTS.stream().anyMatch(host.toLowerCase(Locale.ROOT)::startsWith)
                || password.chars().anyMatch(c -> "%{}$<>*[]".indexOf(c) >= 0)
                || WORDS.stream().anyMatch(password.toLowerCase(Locale.ROOT)::contains);
    }
}
