package dev.plimsoll.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The reader says of each major version from 12 to 18 whether its parser takes a statement, and is right: for forms of every kind of
 * statement, every clause on and off, and for what becomes of them when they are spoilt.
 */
class AcceptanceParityTest {

    @Test
    void tellsWhichVersionsReadAStatement() throws Exception {
        assertThat(Acceptance.differences(StatementForms.all())).isEmpty();
    }

    @Test
    void tellsWhichVersionsReadASpoiltStatement() throws Exception {
        assertThat(Acceptance.differences(mutants(4_000, 20261122))).isEmpty();
    }

    @Test
    @Tag("exhaustive")
    void tellsWhichVersionsReadAnyOfManySpoiltStatements() throws Exception {
        assertThat(Acceptance.differences(mutants(100_000, 7))).isEmpty();
    }

    private static List<String> mutants(int count, long seed) throws IOException {
        Mutants mutants = new Mutants(new Random(seed), StatementForms.all());
        List<String> statements = new ArrayList<>();
        while (statements.size() < count) {
            String mutant = mutants.next();
            if (!mutant.isBlank() && !mutant.contains(";")) {
                statements.add(mutant);
            }
        }
        return statements;
    }
}
