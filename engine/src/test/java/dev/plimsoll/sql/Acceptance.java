package dev.plimsoll.sql;

import dev.plimsoll.model.Statement;
import dev.plimsoll.model.UnreadChange.Unreadable;
import dev.plimsoll.postgres.PostgresServer;
import dev.plimsoll.postgres.SyntaxProtocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which of the major versions 12 to 18 read a statement: as their servers answer, and as the reader says. */
final class Acceptance {

    static final List<Integer> MAJORS = IntStream.rangeClosed(12, 18).boxed().toList();

    private static final String SYNTAX_ERROR = "42601";

    private Acceptance() {}

    /** The statements that reader and servers disagree about, each with what both say, version by version: read, refused or no answer. */
    static List<String> differences(List<String> statements) {
        Map<Integer, List<String>> answers = answers(statements);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement read = read(statements.get(i));
            StringBuilder server = new StringBuilder();
            StringBuilder reader = new StringBuilder();
            boolean differs = false;
            for (int major : MAJORS) {
                String state = answers.get(major).get(i);
                boolean expected = isReadBy(read, major);
                server.append(state.isEmpty() ? '+' : state.equals(SYNTAX_ERROR) ? '-' : '?');
                reader.append(expected ? '+' : '-');
                differs |= state.isEmpty() && !expected || state.equals(SYNTAX_ERROR) && expected;
            }
            if (differs && !KnownDifferences.explain(statements.get(i), server.toString(), reader.toString())) {
                differences.add(statements.get(i) + "\n   servers " + server + "\n   reader  " + reader + " "
                        + read.changes().stream()
                                .filter(Unreadable.class::isInstance)
                                .toList()
                        + read.versioned());
            }
        }
        return differences;
    }

    private static boolean isReadBy(Statement statement, int major) {
        return statement.changes().stream().noneMatch(Unreadable.class::isInstance)
                && statement.versioned().stream().allMatch(syntax -> syntax.isReadBy(major));
    }

    private static Statement read(String sql) {
        List<Statement> statements =
                PostgresReader.read(new SourceText("form.sql", sql)).statements();
        if (statements.size() != 1) {
            throw new IllegalArgumentException("Not one statement: " + sql);
        }
        return statements.get(0);
    }

    private static Map<Integer, List<String>> answers(List<String> statements) {
        return MAJORS.stream()
                .map(major -> Map.entry(major, CompletableFuture.supplyAsync(() -> answers(major, statements))))
                .toList()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().join(), (one, other) -> one, TreeMap::new));
    }

    private static List<String> answers(int major, List<String> statements) {
        try (SyntaxProtocol server = new SyntaxProtocol(PostgresServer.shared(major))) {
            return server.refusals(statements);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
