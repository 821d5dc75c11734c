package dev.plimsoll.iac.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.iac.InfrastructureReading;
import dev.plimsoll.iac.document.Documents;
import dev.plimsoll.iac.document.ProjectFiles;
import dev.plimsoll.model.Resource;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import dev.plimsoll.model.Value;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

    @Test
    void settingsHaveTheirPlacesAndTheLastWins() {
        Resource settings = only(read(Map.of(
                "db/postgresql.conf",
                "# head\nlog_line_prefix = '<%m>'\nwork_mem = '64MB' # each\nWORK_MEM 128MB\nssl on\n")));
        assertThat(settings.type()).isEqualTo("postgresql/settings");
        assertThat(settings.address()).isEqualTo("db/postgresql.conf");
        assertThat(settings.attribute("work_mem").text()).contains("128MB");
        assertThat(List.of(
                        settings.attribute("work_mem").trace().range().line(),
                        settings.attribute("work_mem").trace().range().column()))
                .containsExactly(4, 10);
        assertThat(List.of(settings.header().line(), settings.header().endColumn()))
                .containsExactly(1, 7);
    }

    @Test
    void includedFilesAreReadInTheirPlace() {
        InfrastructureReading reading = read(Map.of(
                "a/postgresql.conf",
                "port = 1\ninclude 'more.conf'\ninclude_dir = 'conf.d'\ninclude_if_exists 'none.conf'\nport = 9\n",
                "a/more.conf",
                "port = 2\nwork_mem = 1MB\n",
                "a/conf.d/20.conf",
                "work_mem = 3MB\n",
                "a/conf.d/10.conf",
                "work_mem = 2MB\n",
                "a/conf.d/x.txt",
                "work_mem = 4MB\n",
                "a/conf.d/.y.conf",
                "work_mem = 5MB\n"));
        Resource settings = only(reading);
        assertThat(settings.attribute("port").text()).contains("9");
        assertThat(settings.attribute("work_mem").text()).contains("3MB");
        assertThat(settings.attribute("work_mem").trace().chain()).isEqualTo("include_dir ← a/postgresql.conf:3");
        assertThat(settings.attribute("work_mem").trace().range().path()).isEqualTo("a/conf.d/20.conf");
    }

    @Test
    void whatIsNotAtHandOrEndlessIsTold() {
        InfrastructureReading reading = read(Map.of(
                "a/postgresql.conf", "include 'none.conf'\ninclude_dir '/etc/conf.d'\n",
                "b/postgresql.conf", "include 'postgresql.conf'\n",
                "c/postgresql.conf", "include '../../../etc/passwd'\na b c\n"));
        assertThat(reading.unread())
                .extracting(UnreadInfrastructure::kind)
                .containsExactly(Kind.NOT_AT_HAND, Kind.NOT_AT_HAND, Kind.LIMIT, Kind.NOT_AT_HAND, Kind.MALFORMED);
    }

    @Test
    void recordsAreMaps() {
        Resource access = only(read(Map.of(
                "pg_hba.conf",
                """
                # TYPE DATABASE USER ADDRESS METHOD
                local all all peer map=local
                host shop,"all" @users 10.0.0.0/8 scram-sha-256
                host all all 10.0.0.0 255.0.0.0 md5
                hostssl all +admins .example.com ldap ldapserver=a ldapbindpasswd="s e"
                include_if_exists none.conf
                include more.conf
                """,
                "users",
                "a b\n@others\n",
                "others",
                "\"c d\"",
                "more.conf",
                "host all all 0.0.0.0/0 trust\n")));
        Value records = access.attribute("records");
        assertThat(records.item(0).field("address")).isInstanceOf(Value.Absent.class);
        assertThat(records.item(0).field("options").field("map").text()).contains("local");
        assertThat(records.item(1).field("database").item(1).text()).contains("\"all\"");
        assertThat(records.item(1).field("user").item(1).text()).contains("b");
        assertThat(records.item(1).field("user").item(2).text()).contains("c d");
        assertThat(records.item(2).field("netmask").text()).contains("255.0.0.0");
        assertThat(records.item(3)
                        .field("options")
                        .field("ldapbindpasswd")
                        .trace()
                        .sensitive())
                .isTrue();
        assertThat(records.item(3).field("options").field("ldapbindpasswd").text())
                .contains("s e");
        assertThat(records.item(4).field("method").text()).contains("trust");
        assertThat(records.item(4).trace().chain()).isEqualTo("include ← pg_hba.conf:7");
        assertThat(records.item(5)).isInstanceOf(Value.Absent.class);
    }

    @Test
    void optionFilesOfMysqlHaveSections() {
        Resource options =
                only(read(Map.of("conf/my.cnf", """
                # comment
                [mysqld]
                max-connections = 200 # inline
                bind_address="0.0.0.0"
                skip-name-resolve
                sql_mode = 'A,B # C'
                !includedir conf.d
                [client]
                password = a\\sb
                [mysqld]
                max_connections=300
                """, "conf/conf.d/a.cnf", "[mysqld]\ninnodb_buffer_pool_size=1G\n")));
        Value server = options.attribute("mysqld");
        assertThat(server.field("max_connections").text()).contains("300");
        assertThat(server.field("bind_address").text()).contains("0.0.0.0");
        assertThat(server.field("sql_mode").text()).contains("A,B # C");
        assertThat(server.field("skip_name_resolve").isKnown()).isTrue();
        assertThat(server.field("innodb_buffer_pool_size").trace().chain()).isEqualTo("!includedir ← conf/my.cnf:7");
        assertThat(options.attribute("client").field("password").text()).contains("a b");
    }

    @Test
    void poolersHaveDatabases() {
        Resource pooler = only(read(Map.of("pgbouncer.ini", """
                ;comment
                [databases]
                shop = host=db.example.com port=5432 password='it''s'
                * = host=other
                [pgbouncer]
                pool_mode = transaction
                %include users.ini
                """, "users.ini", "auth_type = md5\n")));
        Value shop = pooler.attribute("databases").field("shop");
        assertThat(shop.field("host").text()).contains("db.example.com");
        assertThat(shop.field("password").text()).contains("it's");
        assertThat(shop.field("password").trace().sensitive()).isTrue();
        assertThat(pooler.attribute("databases").field("*").field("host").text())
                .contains("other");
        assertThat(pooler.attribute("pgbouncer").field("pool_mode").text()).contains("transaction");
        assertThat(pooler.attribute("pgbouncer").field("auth_type").text()).contains("md5");
    }

    @Test
    void faultsAndTemplatesAreTold() {
        InfrastructureReading reading = read(Map.of(
                "a/my.cnf", "x=1\n[mysqld\n!unknown x\n",
                "b/postgresql.conf", "port = {{ port }}\n",
                "c/pgbouncer.ini", "[pgbouncer]\nno value\n",
                "d/pg_hba.conf", "host all all trust\n"));
        assertThat(reading.unread())
                .extracting(fault -> fault.range().path() + ":" + fault.range().line(), UnreadInfrastructure::kind)
                .containsExactly(
                        Tuple.tuple("a/my.cnf:1", Kind.MALFORMED),
                        Tuple.tuple("a/my.cnf:2", Kind.MALFORMED),
                        Tuple.tuple("a/my.cnf:3", Kind.MALFORMED),
                        Tuple.tuple("b/postgresql.conf:1", Kind.UNRENDERED),
                        Tuple.tuple("c/pgbouncer.ini:2", Kind.MALFORMED),
                        Tuple.tuple("d/pg_hba.conf:1", Kind.MALFORMED));
    }

    @Test
    void hostileTextEnds() {
        String quotes = "a = '" + "\\'".repeat(500_000);
        assertThat(read(Map.of("postgresql.conf", quotes)).unread()).isNotEmpty();
        assertThat(read(Map.of("postgresql.conf", "a = " + "x".repeat(2_000_000)))
                        .unread())
                .isEmpty();
        assertThat(read(Map.of("pg_hba.conf", "local " + "a,".repeat(200_000) + " all trust"))
                        .unread())
                .isNotNull();
        assertThat(read(Map.of("my.cnf", "[a]\n" + "x\n".repeat(200_000))).resources())
                .hasSize(1);
    }

    private static Resource only(InfrastructureReading reading) {
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.resources()).hasSize(1);
        return reading.resources().get(0);
    }

    private static InfrastructureReading read(Map<String, String> files) {
        return SettingsReader.read(new Documents(ProjectFiles.of(files)));
    }
}
