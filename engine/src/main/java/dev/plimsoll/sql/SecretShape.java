package dev.plimsoll.sql;

import dev.plimsoll.model.AccessChange.SecretForm;

/** Tells what a written password looks like, without keeping it. */
public final class SecretShape {

    private SecretShape() {}

    public static SecretForm of(String password) {
        if (isPlaceholder(password)) {
            return SecretForm.PLACEHOLDER;
        }
        return password.startsWith("SCRAM-SHA-256$") || isMd5(password) ? SecretForm.VERIFIER : SecretForm.PLAIN;
    }

    private static boolean isPlaceholder(String text) {
        return text.startsWith("${") && text.endsWith("}")
                || text.startsWith("{{") && text.endsWith("}}")
                || text.startsWith("<") && text.endsWith(">")
                || text.length() > 2 && text.startsWith("@") && text.endsWith("@")
                || text.length() > 2 && text.startsWith("%") && text.endsWith("%")
                || text.startsWith("$")
                        && text.length() > 1
                        && text.substring(1).chars().allMatch(SecretShape::isName);
    }

    private static boolean isName(int c) {
        return c == '_' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isMd5(String text) {
        return text.length() == 35
                && text.startsWith("md5")
                && text.substring(3).chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
