package dev.plimsoll.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Lists of statements, one a line, valid and not: every DDL and utility statement in its forms. */
final class StatementForms {

    private StatementForms() {}

    static List<String> read(String name) throws IOException {
        try (InputStream in = StatementForms.class.getResourceAsStream("acceptance/" + name + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    static List<String> all() throws IOException {
        return Stream.concat(mutable().stream(), read("constructors").stream()).toList();
    }

    /** All but the SQL/JSON and XML constructors, whose clauses the reader does not tell apart. */
    static List<String> mutable() throws IOException {
        return Stream.of(read("queries"), read("objects"), read("tables-and-sessions"))
                .flatMap(List::stream)
                .filter(line -> !line.contains("json"))
                .toList();
    }
}
