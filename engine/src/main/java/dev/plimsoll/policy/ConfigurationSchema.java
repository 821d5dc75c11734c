package dev.plimsoll.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas of the configuration and of waivers, for editors. */
public final class ConfigurationSchema {

    private ConfigurationSchema() {}

    public static String text() {
        return text("plimsoll.schema.json");
    }

    public static String ofWaivers() {
        return text("waivers.schema.json");
    }

    private static String text(String resource) {
        try (InputStream in = ConfigurationSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
