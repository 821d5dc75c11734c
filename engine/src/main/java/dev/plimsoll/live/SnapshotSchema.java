package dev.plimsoll.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema of a snapshot's file. */
public final class SnapshotSchema {

    private static final String RESOURCE = "snapshot.schema.json";

    private SnapshotSchema() {}

    public static String text() {
        try (InputStream in = SnapshotSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }
}
