package dev.plimsoll.schema;

import java.util.Optional;

/** The name PostgreSQL gives to an unnamed expression ({@code FigureColname} in {@code src/backend/parser/parse_target.c}). */
final class ExpressionNames {

    private ExpressionNames() {}

    static Optional<String> of(String text) {
        return Optional.empty();
    }
}
