package dev.plimsoll.sql;

import dev.plimsoll.model.Statement;
import java.util.List;

final class PlpgsqlReader {
    PlpgsqlReader(Tokens t) {}

    List<Statement> statements() {
        return List.of();
    }
}
