package dev.plimsoll.impact;

import static dev.plimsoll.model.RoutineChange.Volatility.IMMUTABLE;
import static dev.plimsoll.model.RoutineChange.Volatility.STABLE;
import static dev.plimsoll.model.RoutineChange.Volatility.VOLATILE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.Expression.Call;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.RoutineChange.Volatility;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FunctionCatalogTest {

    @Test
    void tellsVersionsApart() {
        assertThat(volatilities(null, "gen_random_uuid", 0, 18)).containsExactly(VOLATILE);
        assertThat(volatilities(null, "uuidv7", 0, 17)).isEmpty();
        assertThat(volatilities(null, "date_trunc", 3, 15)).containsExactly(STABLE);
        assertThat(volatilities(null, "date_trunc", 3, 16)).containsExactly(IMMUTABLE);
    }

    @Test
    void tellsOverloadsApartByTheNumberOfArguments() {
        assertThat(volatilities(null, "to_tsvector", 1, 18)).containsExactly(STABLE);
        assertThat(volatilities(null, "to_tsvector", 2, 18)).containsExactly(IMMUTABLE);
        assertThat(volatilities(null, "ts_rewrite", 2, 18)).containsExactly(VOLATILE);
        assertThat(volatilities(null, "date_trunc", 2, 18)).containsExactly(IMMUTABLE, STABLE);
        assertThat(volatilities(null, "format", 7, 18)).containsExactly(STABLE);
    }

    @Test
    void looksForExtensionsInAnySchemaAndForTheServersOwnInItsCatalog() {
        assertThat(volatilities("extensions", "uuid_generate_v4", 0, 14)).containsExactly(VOLATILE);
        assertThat(volatilities("pg_catalog", "now", 0, 14)).containsExactly(STABLE);
        assertThat(volatilities("app", "now", 0, 14)).isEmpty();
        assertThat(volatilities(null, "nobody_has_this", 0, 14)).isEmpty();
    }

    private static List<Volatility> volatilities(@Nullable String schema, String name, int arguments, int major) {
        return FunctionCatalog.volatilities(new Call(new ObjectName(schema, name), arguments), major);
    }
}
