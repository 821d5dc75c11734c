package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What pages and messages of rules say that a server does, asked of real ones. The facts are the files of {@code facts}. */
class StatedFactsTest {

    private static final List<Integer> MAJORS = List.of(12, 16, 18);
    private static final Pattern HEAD = Pattern.compile("-- ([a-z-]+)(?:, from (\\d+) on|, on (\\d+))?: (.*)");

    /**
     * @param rule whose page or message says so
     * @param script statements; the last one gives the answer
     * @param answer part of the error, or the first value of the first row
     */
    private record Question(int major, String rule, List<String> script, String answer) {

        static Stream<Question> of(String fact) {
            List<String> lines = fact.lines().toList();
            Matcher head = HEAD.matcher(lines.get(0));
            assertThat(head.matches()).as(lines.get(0)).isTrue();
            List<String> script = lines.subList(1, lines.size());
            return MAJORS.stream()
                    .filter(major -> head.group(2) == null || major >= Integer.parseInt(head.group(2)))
                    .filter(major -> head.group(3) == null || major == Integer.parseInt(head.group(3)))
                    .map(major -> new Question(major, head.group(1), script, head.group(4)));
        }

        @Override
        public String toString() {
            return major + " " + rule + ": " + answer;
        }
    }

    static List<Question> questions() throws IOException {
        List<Question> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/facts"))) {
            for (Path file : files.sorted().toList()) {
                Arrays.stream(Files.readString(file).strip().split("\n\n"))
                        .skip(1)
                        .flatMap(Question::of)
                        .forEach(questions::add);
            }
        }
        return questions;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void theServerDoesWhatIsSaid(Question question) throws SQLException {
        PostgresServer server = PostgresServer.shared(question.major());
        String database = server.createDatabase();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            String expected = question.answer();
            assertThat(answer(statement, question.script()))
                    .matches(
                            answer ->
                                    answer.equals(expected) || answer.startsWith("ERROR") && answer.contains(expected),
                            expected);
        } finally {
            server.dropDatabase(database);
        }
    }

    private static String answer(Statement statement, List<String> script) throws SQLException {
        int last = script.size() - 1;
        for (String sql : script.subList(0, last)) {
            statement.execute(sql);
        }
        try {
            if (!statement.execute(script.get(last))) {
                return "done";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "no row";
            }
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
