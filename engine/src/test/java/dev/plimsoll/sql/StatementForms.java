package dev.plimsoll.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Statements, valid and not: every kind of statement in its forms, and with each of its clauses on and off. */
final class StatementForms {

    private StatementForms() {}

    static List<String> read(String name) throws IOException {
        return lines(name + ".sql");
    }

    /** Every form, and every statement that the templates make. */
    static List<String> all() throws IOException {
        List<String> forms = new ArrayList<>();
        for (String name : List.of("queries", "constructors", "objects", "tables-and-sessions")) {
            forms.addAll(read(name));
        }
        forms.addAll(StatementTemplates.expand(lines("clauses.txt")));
        return forms;
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = StatementForms.class.getResourceAsStream("acceptance/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
