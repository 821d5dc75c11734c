package dev.plimsoll.iac.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.ProjectFiles;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.Value;
import dev.plimsoll.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server says how it reads its files in {@code pg_file_settings} and {@code pg_hba_file_rules}, without taking them. */
class ServerParityTest {

    private static final List<String> NAMES = List.of(
            "work_mem",
            "Max_Connections",
            "ssl",
            "log_line_prefix",
            "my.custom",
            "a_b.c_d",
            "search_path",
            "é",
            "9a",
            "a.b.c",
            "listen_addresses",
            "x$y",
            "'quoted'",
            "a-b");
    private static final List<String> EQUALS = List.of(" = ", "=", " ", "\t", " == ", " : ", "  =\t");
    private static final List<String> VALUES = List.of(
            "on",
            "64MB",
            "'64MB'",
            "100",
            "-1",
            "+3",
            "0x1F",
            "0x1FkB",
            "1.5",
            "1.5GB",
            ".5",
            "5.",
            "1e3",
            "1.5e3",
            "1.5e-3",
            "'it''s'",
            "'a\\'b'",
            "'a\\nb'",
            "'\\101\\60'",
            "'é'",
            "''",
            "'unclosed",
            "a b",
            "a.b",
            "a.b.c",
            "pg_catalog.english",
            "/tmp/x",
            "a/b:c-d",
            "'a # b'",
            "10 # comment",
            "10# comment",
            "on#c",
            "100ms",
            "1 min",
            "\"x\"",
            "a,b",
            "*",
            "'*'",
            "",
            "é",
            "_x",
            "a'b'",
            "'a''",
            "1_000",
            "true;");
    private static final List<String> TAILS = List.of("", "", "", " ", "\t# x", "\r", " \r");

    private static final List<String> TYPES =
            List.of("local", "host", "host", "host", "hostssl", "hostnossl", "\"host\"", "hostx", "host,local");
    private static final List<String> DATABASES = List.of(
            "all",
            "\"all\"",
            "a,b",
            "a, b",
            "a ,b",
            "sameuser",
            "@names",
            "\"a b\"",
            "\"a\"\"b\"",
            "a\"b c\"d",
            "\"\"",
            "replication",
            "/^x",
            "@",
            ",a",
            "é");
    private static final List<String> USERS = List.of(
            "all", "+group", "\"+group\"", "u,+g,@names", "\"all\",x", "/^a.*b$", "\"/x\"", "a#b", "x,", "u,\"v w\"");
    private static final List<String> ADDRESSES = List.of(
            "127.0.0.1/32",
            "::1/128",
            "0.0.0.0/0",
            "10.0.0.0 255.0.0.0",
            "all",
            "samehost",
            "samenet",
            ".example.com",
            "host.example.com",
            "10.0.0.1",
            "10.0.0.0/99",
            "\"127.0.0.1/32\"",
            "a,b",
            "");
    private static final List<String> METHODS = List.of(
            "trust",
            "md5",
            "scram-sha-256",
            "reject",
            "peer",
            "ident map=x",
            "ident map=\"a b\"",
            "password",
            "none",
            "TRUST",
            "trust,md5",
            "\"trust\"",
            "ldap ldapserver=a",
            "cert",
            "trust x",
            "");

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void settingsAreWhatTheServerReads(int major) throws Exception {
        Random random = new Random(major);
        try (Connection connection = PostgresServer.shared(major).connect("postgres")) {
            for (int round = 0; round < 500; round++) {
                StringBuilder text = new StringBuilder();
                for (int line = 0; line < 4; line++) {
                    text.append(pick(NAMES, random))
                            .append(pick(EQUALS, random))
                            .append(pick(VALUES, random));
                    text.append(pick(TAILS, random)).append('\n');
                }
                compareSettings(connection, text.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 15, 18})
    void recordsAreWhatTheServerReads(int major) throws Exception {
        Random random = new Random(major);
        try (Connection connection = PostgresServer.shared(major).connect("postgres")) {
            for (int round = 0; round < 40; round++) {
                StringBuilder text = new StringBuilder();
                for (int line = 0; line < 40; line++) {
                    String type = pick(TYPES, random);
                    text.append(type)
                            .append(' ')
                            .append(pick(DATABASES, random))
                            .append(' ');
                    text.append(pick(USERS, random)).append('\t');
                    text.append(type.equals("local") ? "" : pick(ADDRESSES, random) + " ");
                    text.append(pick(METHODS, random))
                            .append(pick(TAILS, random))
                            .append('\n');
                }
                if (major >= 14) {
                    text.append("local all \\\n  all \\\r\n  trust\nlocal \"a\\\nb\" all trust\nlocal all all trust\\");
                }
                compareRecords(connection, text.toString());
            }
        }
    }

    private static String pick(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void compareSettings(Connection connection, String text) throws Exception {
        Path file = shown(connection, "config_file");
        String before = Files.readString(file);
        Map<String, String> expected = new TreeMap<>();
        TreeSet<Integer> faults = new TreeSet<>();
        try (Statement statement = connection.createStatement()) {
            Files.writeString(file, text);
            // What ALTER SYSTEM wrote, in another test, stands in a file of its own.
            try (ResultSet rows = statement.executeQuery("SELECT sourceline, name, setting, error FROM pg_file_settings"
                    + " WHERE coalesce(sourcefile, '') NOT LIKE '%postgresql.auto.conf' ORDER BY seqno")) {
                while (rows.next()) {
                    // What belongs to no line is about what the running server has.
                    if (rows.getString(2) == null && rows.getInt(1) > 0) {
                        faults.add(rows.getInt(1));
                    } else if (rows.getString(2) != null) {
                        expected.put(rows.getString(2).toLowerCase(Locale.ROOT), rows.getString(3));
                    }
                }
            }
        } finally {
            Files.writeString(file, before);
        }
        NavigableSet<Integer> found = lines(read("postgresql.conf", text));
        assertThat(found.isEmpty() ? found : found.headSet(found.first(), true))
                .as(text)
                .isEqualTo(faults);
        // The view shows nothing behind the first fault.
        String shown = text.lines()
                .limit(faults.isEmpty() ? Long.MAX_VALUE : faults.first() - 1)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        Map<String, String> actual = new TreeMap<>();
        read("postgresql.conf", shown)
                .resources()
                .get(0)
                .attributes()
                .forEach((name, value) -> actual.put(name, value.text().orElseThrow()));
        assertThat(actual).as(text).isEqualTo(expected);
    }

    private static void compareRecords(Connection connection, String text) throws Exception {
        Path file = shown(connection, "hba_file");
        String before = Files.readString(file);
        Files.writeString(file.resolveSibling("names"), "n1 n2,\"n 3\"\n# c\nn4\n");
        Map<Integer, String> expected = new TreeMap<>();
        Map<Integer, String> refused = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            Files.writeString(file, text);
            try (ResultSet rows = statement.executeQuery("SELECT line_number, type, database, user_name, auth_method,"
                    + " options, error FROM pg_hba_file_rules")) {
                while (rows.next()) {
                    if (rows.getString(7) == null) {
                        expected.put(rows.getInt(1), record(rows));
                    } else {
                        refused.put(rows.getInt(1), rows.getString(7));
                    }
                }
            }
        } finally {
            Files.writeString(file, before);
        }
        InfrastructureReading reading = read("pg_hba.conf", text);
        Map<Integer, String> actual = new TreeMap<>();
        for (Value record : items(reading.resources().get(0).attribute("records"))) {
            actual.put(record.trace().range().line(), record(record));
        }
        NavigableSet<Integer> faults = lines(reading);
        for (int line : faults) {
            assertThat(refused).as("line %s of%n%s", line, text).containsKey(line);
        }
        expected.forEach((line, record) -> assertThat(actual).as(text).containsEntry(line, record));
        actual.forEach((line, record) -> {
            if (!expected.containsKey(line)) {
                assertThat(refused.get(line))
                        .as("line %s of%n%s", line, text)
                        .matches(
                                "(?s).*(invalid CIDR mask|invalid IP (address|mask)|cannot use .* (method|authentication)|specifying both"
                                        + "|only supported|not supported|invalid regular expression|hostssl record cannot match"
                                        + "|could not (open|parse|translate)|multiple values|authentication method .* requires|requires argument).*");
            }
        });
    }

    private static String record(ResultSet rows) throws SQLException {
        return rows.getString(2) + " " + array(rows, 3) + " " + array(rows, 4) + " " + rows.getString(5) + " "
                + array(rows, 6);
    }

    private static List<String> array(ResultSet rows, int column) throws SQLException {
        return rows.getArray(column) == null
                ? List.of()
                : List.of((String[]) rows.getArray(column).getArray());
    }

    private static String record(Value record) {
        List<String> options = new ArrayList<>();
        if (record.field("options") instanceof Value.Known known && known.tree() instanceof Tree.Fields fields) {
            fields.values()
                    .forEach((name, value) ->
                            options.add(name + "=" + value.text().orElseThrow()));
        }
        String type = record.field("type").text().orElseThrow();
        String method = record.field("method").text().orElseThrow();
        // A server takes ident for peer where the connection is local.
        String meant = type.equals("local") && method.equals("ident") ? "peer" : method;
        return type + " " + names(record.field("database")) + " " + names(record.field("user")) + " " + meant + " "
                + options;
    }

    private static List<String> names(Value list) {
        return items(list).stream()
                .map(item -> item.text().orElseThrow())
                .map(name -> name.matches("(?s)\"(all|[+@/].*)\"") ? name.substring(1, name.length() - 1) : name)
                .toList();
    }

    private static List<Value> items(Value value) {
        return ((Tree.Items) ((Value.Known) value).tree()).values();
    }

    private static NavigableSet<Integer> lines(InfrastructureReading reading) {
        TreeSet<Integer> lines = new TreeSet<>();
        reading.unread().stream()
                .filter(fault -> fault.kind() == UnreadInfrastructure.Kind.MALFORMED)
                .map(UnreadInfrastructure::range)
                .map(SourceRange::line)
                .forEach(lines::add);
        return lines;
    }

    private static Path shown(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return Path.of(rows.getString(1));
        }
    }

    private static InfrastructureReading read(String path, String text) {
        return SettingsReader.read(
                new Documents(ProjectFiles.of(Map.of(path, text, "names", "n1 n2,\"n 3\"\n# c\nn4\n"))));
    }
}
