package dev.plimsoll.drift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change to the base schema and the differences that it makes.
 *
 * @param exact whether only a comparison of two servers sees it
 * @param since major version that it needs, or 0
 * @param undo what takes back what it did to the server outside of its database, or empty
 * @param expected differences as {@code facet direction what}, the first being that of the change itself
 */
record Mutation(List<String> expected, boolean exact, int since, String sql, String undo) {

    private static final Pattern HEAD = Pattern.compile("= (.+?)( exact)?( since (\\d+))?");

    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        for (String block : text("mutations.txt").split("(?m)^(?== )")) {
            Matcher head = HEAD.matcher(block.lines().findFirst().orElse(""));
            if (head.matches()) {
                all.add(read(head, block.lines().skip(1).toList()));
            }
        }
        return all;
    }

    private static Mutation read(Matcher head, List<String> lines) {
        List<String> expected = new ArrayList<>(List.of(head.group(1)));
        StringBuilder sql = new StringBuilder();
        StringBuilder undo = new StringBuilder();
        for (String line : lines) {
            if (line.startsWith("> ")) {
                expected.add(line.substring(2));
            } else if (line.startsWith("< ")) {
                undo.append(line, 2, line.length()).append('\n');
            } else {
                sql.append(line).append('\n');
            }
        }
        return new Mutation(
                List.copyOf(expected),
                head.group(2) != null,
                head.group(4) == null ? 0 : Integer.parseInt(head.group(4)),
                sql.toString(),
                undo.toString());
    }

    /** @param login the role that makes the change */
    List<String> expectedOn(String login) {
        return expected.stream()
                .map(each -> each.replace("SESSION_USER", login))
                .toList();
    }

    static String text(String name) {
        try (InputStream file = Mutation.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return expected.get(0) + ": " + sql.strip();
    }
}
