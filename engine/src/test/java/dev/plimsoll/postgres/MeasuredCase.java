package dev.plimsoll.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One statement to be measured in its circumstance.
 *
 * @param form what kind of statement, such as {@code add column}
 * @param circumstance what may change the answer, such as {@code volatile default}
 * @param setup statements before it in the same transaction
 * @param statement the statement
 */
public record MeasuredCase(String form, String circumstance, List<String> setup, String statement) {

    public MeasuredCase {
        setup = List.copyOf(setup);
    }

    /** Reads cases from a resource of lines: {@code [form | circumstance]}, {@code + setup}, statement, {@code # comment}. */
    public static List<MeasuredCase> read(Class<?> owner, String resource) {
        List<MeasuredCase> cases = new ArrayList<>();
        List<String> setup = new ArrayList<>();
        String form = "";
        String circumstance = "";
        for (String line : text(owner, resource).lines().toList()) {
            if (line.startsWith("[")) {
                int bar = line.indexOf('|');
                form = line.substring(1, bar).strip();
                circumstance = line.substring(bar + 1, line.length() - 1).strip();
            } else if (line.startsWith("+")) {
                setup.add(line.substring(1).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                cases.add(new MeasuredCase(form, circumstance, setup, line.strip()));
                setup.clear();
            }
        }
        return List.copyOf(cases);
    }

    /** The statement after its setup, for messages. */
    @Override
    public String toString() {
        return String.join("; ", setup) + (setup.isEmpty() ? "" : "; ") + statement;
    }

    private static String text(Class<?> owner, String resource) {
        try (InputStream file = owner.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
