package dev.plimsoll.cli.github;

import dev.plimsoll.report.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What GitHub sends when something happens in {@code acme/shop}. */
public final class Events {

    /** Tip of the base. */
    public static final String BASE = "1".repeat(39) + "a";

    /** Tip of the branch that is proposed or pushed. */
    public static final String HEAD = "2".repeat(39) + "b";

    private Events() {}

    public static String text(String name) {
        try (InputStream in = Events.class.getResourceAsStream("events/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    public static JsonTree of(String name) {
        try {
            return JsonTree.parse(text(name));
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
