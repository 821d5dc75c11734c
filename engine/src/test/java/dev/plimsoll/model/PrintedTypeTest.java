package dev.plimsoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code format_type} prints is read back as what it was. */
class PrintedTypeTest {

    @Test
    void everyTypeOfAServer() throws SQLException {
        List<String> printed = new ArrayList<>();
        PostgresServer server = PostgresServer.shared(18);
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT format_type(oid, NULL) FROM pg_type WHERE typrelid = 0"
                                + " AND typname !~ '^_'"
                                + " UNION ALL SELECT format_type(typarray, NULL) FROM pg_type WHERE typarray <> 0")) {
            while (result.next()) {
                printed.add(result.getString(1));
            }
        }
        assertThat(printed)
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> assertThat(TypeName.printed(text).sql()).isEqualTo(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(80) | varchar",
                "numeric(10,2) | numeric",
                "timestamp(3) with time zone | timestamptz",
                "time without time zone | time",
                "interval day to second(3) | interval",
                "interval(0) | interval",
                "bit varying(5)[] | varbit",
                "\"char\" | char",
                "public.\"Order.Kind\" | Order.Kind",
                "\"my\"\"type\"[] | my\"type",
            })
    void withModifiersAndNames(String printed, String name) {
        TypeName type = TypeName.printed(printed);

        assertThat(type.name()).isEqualTo(name);
        assertThat(type.sql()).isEqualTo(printed);
    }
}
