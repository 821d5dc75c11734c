package dev.plimsoll.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Difference;
import dev.plimsoll.model.Engine;
import dev.plimsoll.model.Server;
import dev.plimsoll.model.Unit.TransactionMode;
import dev.plimsoll.schema.Replay;
import dev.plimsoll.sql.PostgresReader;
import dev.plimsoll.sql.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Migrations against the same migrations and one more: the comparison itself, without a server. */
class ReplayedDriftTest {

    static List<Mutation> mutations() {
        return Mutation.all().stream().filter(mutation -> !mutation.exact()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mutations")
    void everyMutationIsTheDifferenceThatItIs(Mutation mutation) {
        String base = Mutation.text("base.sql");
        Drift drift = SchemaDrift.of("shop", side(base), side(base + "\n" + mutation.sql()), DriftOptions.DEFAULT);

        assertThat(drift.differences().stream().map(ReplayedDriftTest::told))
                .containsExactlyInAnyOrderElementsOf(mutation.expected());
    }

    @Test
    void aBodyOfStandardSqlIsPrintedAnewAndSoNotCompared() {
        String function = "create function next(int) returns int language sql ";
        Drift reprinted = SchemaDrift.of(
                "shop", side(function + "return $1+1"), side(function + "return ($1 + 1)"), DriftOptions.DEFAULT);
        Drift texts = SchemaDrift.of(
                "shop", side(function + "as 'select 1'"), side(function + "as 'select 2'"), DriftOptions.DEFAULT);

        assertThat(reprinted.differences()).isEmpty();
        assertThat(texts.differences()).hasSize(1);
    }

    static String told(Difference difference) {
        return difference.facet().id() + " " + difference.direction().id() + " " + difference.what();
    }

    private static DriftSide side(String sql) {
        return side(sql, 16);
    }

    static DriftSide side(String sql, int major) {
        Replay replay = new Replay(new Server(Engine.POSTGRESQL, major));
        replay.startUnit(TransactionMode.UNKNOWN);
        PostgresReader.read(new SourceText("base.sql", sql)).statements().forEach(replay::apply);
        replay.endUnit();
        return DriftSide.of(replay.schema());
    }
}
