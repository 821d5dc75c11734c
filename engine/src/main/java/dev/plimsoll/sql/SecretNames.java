package dev.plimsoll.sql;

import java.util.regex.Pattern;

/** Names of settings and attributes whose values nobody should read. */
public final class SecretNames {

    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|secret|token|api_?key|private_?key|credential|auth_string).*");
    private static final Pattern NO_SECRET = Pattern.compile(
            "(?i).*(name|arn|id|ids|ref|version|length|policy|type|file|path|key|days|_from|encryption)");

    private SecretNames() {}

    /** Whether the name is that of a secret, and not of where one is kept, how long it is or who may read it. */
    public static boolean contain(String name) {
        return SECRET.matcher(name).matches() && !NO_SECRET.matcher(name).matches();
    }
}
