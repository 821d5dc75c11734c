package dev.plimsoll.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The facts in the jar are those of the server. */
class ServerFactsTest {

    private static final int MAJOR = 18;

    @Test
    void functionsAreThoseOfTheServer() throws SQLException, IOException {
        assertThat(shipped("functions.txt", 2))
                .isEqualTo(ServerFacts.read(
                        PostgresServer.shared(MAJOR), ServerFacts.FUNCTIONS, ServerFacts.EXTENSION_FUNCTIONS));
    }

    @Test
    void castsAreThoseOfTheServer() throws SQLException, IOException {
        assertThat(shipped("casts.txt", 4))
                .isEqualTo(ServerFacts.read(PostgresServer.shared(MAJOR), ServerFacts.CASTS));
    }

    /** Those that hold for the version, without their range of versions. */
    private static SortedSet<String> shipped(String name, int words) throws IOException {
        SortedSet<String> facts = new TreeSet<>();
        try (InputStream file = ServerFactsTest.class.getResourceAsStream("/dev/plimsoll/impact/" + name)) {
            assertThat(file).as(name).isNotNull();
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split(" ", -1);
                boolean holds = parts.length == words
                        || Integer.parseInt(parts[words]) <= MAJOR && MAJOR <= Integer.parseInt(parts[words + 1]);
                if (holds) {
                    facts.add(String.join(" ", Arrays.copyOf(parts, words)));
                }
            }
        }
        return facts;
    }
}
