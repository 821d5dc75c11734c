package dev.plimsoll.schema;

import java.util.Random;
import org.postgresql.core.TransactionState;

/** Writes one statement after the other, about what is there and, now and then, about what is not. Equal seeds give equal statements. */
final class StatementGenerator {

    private static final StatementGrammar GRAMMAR = StatementGrammar.read();
    private static final int ATTEMPTS = 50;

    private final Schema schema;
    private final String login;
    private final Random random;

    StatementGenerator(Schema schema, long seed) {
        this.schema = schema;
        this.login = schema.access().currentRole();
        this.random = new Random(seed);
    }

    /** @param transaction the state of the session's transaction */
    String next(TransactionState transaction) {
        boolean otherRole = !schema.access().currentRole().equals(login);
        String start = otherRole && random.nextInt(5) == 0 ? "role-reset" : start(transaction);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return production(start, new StatementWords(schema, random))
                        .replaceAll(" {2,}", " ")
                        .strip();
            } catch (NothingThere e) {
                // Another production may find what it names.
            }
        }
        return "SELECT 1";
    }

    private String start(TransactionState transaction) {
        return transaction == TransactionState.FAILED && random.nextInt(3) > 0
                ? "transaction-failed"
                : random.nextInt(20) > 0
                        ? "statement"
                        : transaction == TransactionState.IDLE ? "transaction-start" : "transaction-open";
    }

    private String production(String name, StatementWords words) {
        return GRAMMAR.has(name) ? expand(GRAMMAR.choose(name, random), words) : words.pick(name);
    }

    private String expand(String text, StatementWords words) {
        StringBuilder written = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{') {
                int end = text.indexOf('}', at);
                written.append(reference(text.substring(at + 1, end), words));
                at = end + 1;
            } else if (c == '[' && text.charAt(at + 1) != ']') {
                int end = closing(text, at);
                if (random.nextBoolean()) {
                    written.append(expand(text.substring(at + 1, end), words));
                }
                at = end + 1;
            } else {
                written.append(c);
                at++;
            }
        }
        return written.toString();
    }

    private String reference(String name, StatementWords words) {
        if (!name.endsWith("+")) {
            return production(name, words);
        }
        String one = name.substring(0, name.length() - 1);
        StringBuilder list = new StringBuilder(production(one, words));
        for (int more = Math.max(0, random.nextInt(5) - 2); more > 0; more--) {
            list.append(", ").append(production(one, words));
        }
        return list.toString();
    }

    /** Of an optional part, in which another may stand. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; ; at++) {
            if (text.charAt(at) == '[') {
                depth++;
            } else if (text.charAt(at) == ']' && --depth == 0) {
                return at;
            }
        }
    }
}
