package dev.plimsoll.impact;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Statements whose prediction may differ from the server, with the reviewed reason, in {@code accepted.txt}. */
final class AcceptedDifferences {

    private AcceptedDifferences() {}

    /** From the statement after its setup to the reason. */
    static Map<String, String> read() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        String statement = "";
        for (String line : Resources.text("accepted.txt").lines().toList()) {
            if (line.startsWith(" ")) {
                reasons.merge(statement, line.strip(), (one, other) -> one + " " + other);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                statement = line.strip();
            }
        }
        return Collections.unmodifiableMap(reasons);
    }

    /** Files of this package on the test class path. */
    static final class Resources {
        private Resources() {}

        static String text(String name) throws IOException {
            try (InputStream file = AcceptedDifferences.class.getResourceAsStream(name)) {
                if (file == null) {
                    throw new IOException("No resource " + name);
                }
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
