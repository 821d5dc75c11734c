package dev.plimsoll.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The productions of {@code generated/statements.txt}, which says how they are written. */
final class StatementGrammar {

    private record Alternative(int weight, String text) {}

    private final Map<String, List<Alternative>> productions = new HashMap<>();

    static StatementGrammar read() {
        StatementGrammar grammar = new StatementGrammar();
        String production = "";
        for (String line : resource().split("\n")) {
            int bar = line.indexOf('|');
            if (line.endsWith(":") && bar < 0) {
                production = line.substring(0, line.length() - 1);
            } else if (bar > 0 && !line.startsWith("#")) {
                grammar.productions
                        .computeIfAbsent(production, name -> new ArrayList<>())
                        .add(new Alternative(
                                Integer.parseInt(line.substring(0, bar)),
                                line.substring(bar + 1).strip()));
            }
        }
        return grammar;
    }

    boolean has(String production) {
        return productions.containsKey(production);
    }

    /** One of the ways to write a production, by weight. */
    String choose(String production, Random random) {
        List<Alternative> alternatives = Objects.requireNonNull(productions.get(production), production);
        int left = random.nextInt(
                alternatives.stream().mapToInt(Alternative::weight).sum());
        for (Alternative alternative : alternatives) {
            left -= alternative.weight();
            if (left < 0) {
                return alternative.text();
            }
        }
        throw new IllegalStateException(production);
    }

    private static String resource() {
        try (InputStream file = StatementGrammar.class.getResourceAsStream("generated/statements.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
