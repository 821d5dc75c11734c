package dev.plimsoll.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Spoils statements: drops, doubles, replaces, inserts or swaps one or two of their tokens. */
final class Mutants {

    private final Random random;
    private final List<List<String>> statements = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    Mutants(Random random, List<String> statements) {
        this.random = random;
        for (String statement : statements) {
            List<String> tokens = tokens(statement);
            this.statements.add(tokens);
            words.addAll(tokens);
        }
    }

    String next() {
        List<String> tokens = new ArrayList<>(statements.get(random.nextInt(statements.size())));
        for (int i = random.nextInt(2); i >= 0 && !tokens.isEmpty(); i--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(5)) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
                case 2 -> tokens.set(at, words.get(random.nextInt(words.size())));
                case 3 -> tokens.add(at, words.get(random.nextInt(words.size())));
                default -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
            }
        }
        return String.join(" ", tokens);
    }

    private static List<String> tokens(String statement) {
        Tokens tokens = Lexer.code(new SourceText("form.sql", statement), 0, statement.length(), Dialect.POSTGRESQL, 0);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            texts.add(tokens.text(i));
        }
        return texts;
    }
}
