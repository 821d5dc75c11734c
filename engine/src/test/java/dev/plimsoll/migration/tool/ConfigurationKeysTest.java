package dev.plimsoll.migration.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.migration.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationKeysTest {

    @TempDir
    Path folder;

    @Test
    void readsToml() {
        assertThat(ConfigurationKeys.ofToml("""
                        top = 1 # one
                        [flyway]
                        locations = [ "filesystem:a",
                          'filesystem:b' ] # two
                        "mixed" = true
                        [[environments.default]]
                        url = "jdbc:x#y"
                        """))
                .isEqualTo(Map.of(
                        "top", "1",
                        "flyway.locations", "filesystem:a,filesystem:b",
                        "flyway.mixed", "true",
                        "environments.default.url", "jdbc:x#y"));
    }

    @Test
    void readsYaml() {
        assertThat(ConfigurationKeys.ofYaml("""
                        spring:
                          flyway:
                            locations:
                            - classpath:a
                            - "classpath:b" # two
                            mixed: true
                          datasource: { url: x }
                        ---
                        spring.flyway.group: 'false'
                        other: [a, b]
                        """))
                .containsEntry("spring.flyway.locations", "classpath:a,classpath:b")
                .containsEntry("spring.flyway.mixed", "true")
                .containsEntry("spring.flyway.group", "false")
                .containsEntry("other", "a,b");
    }

    @Test
    void readsProperties() {
        assertThat(ConfigurationKeys.ofProperties("# no\n a.b = c=d\\\n   e\n!x=y\nf:g\n\n"))
                .isEqualTo(Map.of("a.b", "c=de", "f", "g"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "flyway.toml, 'a = [\n', x",
        "flyway.toml, '', '[a\n'",
        "flyway.conf, 'a=\\', '\\\n'",
        "src/main/resources/application.yml, 'flyway:\n', '- a\n'",
        "src/main/resources/application.yml, 'flyway:\n', 'a:\n'",
        "build.gradle, '', 'flyway {\n'",
        "build.gradle, flyway, '\n'",
        "pom.xml, '<artifactId>flyway-maven-plugin</artifactId>', '<location>a</location>'",
        "pom.xml, '<artifactId>flyway-maven-plugin</artifactId>', '<location>'",
        "flyway.toml, '[flyway]\nlocations=[\"filesystem:', '*/../'",
        "sqitch.plan, '', 'a\n@b\n'",
    })
    void isQuickWithTextsOfNobody(String name, String head, String repeated) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.createDirectories(folder.resolve("src/main/resources/db/migration"));
        for (int i = 0; i < 50; i++) {
            Files.createDirectories(folder.resolve("f" + i));
        }
        Files.writeString(file, head + repeated.repeat(1_000_000 / repeated.length()) + "\"]\n");

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            new Flyway().claims(new Folder(folder, folder));
            new Sqitch().claims(new Folder(folder, folder));
        });
    }
}
