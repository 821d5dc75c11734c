package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.cli.Shell.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs of code, which run only where somebody else than the change trusts them. */
class PackJarTest {

    private static final String INDEX = """
        pack\tacme\tdev.plimsoll.cli.AcmeRules
        rule\tno-anvil
        summary\tTable is called after the anvil
        severity\terror
        since\t1.0.0
        applies-to.kind\tsql
        applies-to.dialects\tpostgresql
        """;

    @TempDir
    Path repository;

    private String digest;

    @BeforeEach
    void ship() throws IOException, GeneralSecurityException {
        SinceTest.git(repository, "init", "-q", "-b", "main");
        digest = jar("acme.jar", "");
        new Shell(repository).file("db/1.sql", "CREATE TABLE a (id bigint PRIMARY KEY);\n");
    }

    private String jar(String name, String more) throws IOException, GeneralSecurityException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(repository.resolve(name)))) {
            add(jar, "packs/index", (INDEX + more).getBytes(StandardCharsets.UTF_8));
            String model = AcmeRules.class.getName().replace('.', '/') + ".class";
            try (InputStream in = AcmeRules.class.getClassLoader().getResourceAsStream(model)) {
                add(jar, model, in.readAllBytes());
            }
        }
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(repository.resolve(name))));
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        jar.putNextEntry(entry);
        jar.write(bytes);
    }

    private void configure(String sha256) throws IOException {
        new Shell(repository)
                .file(
                        "plimsoll.yaml",
                        "version: 1\nextends: [{ pack: acme.jar, sha256: " + sha256 + " }]\n"
                                + "databases: { shop: { migrations: db } }\n"
                                + "policy: { rules: { no-anvil: { enforcement: block } } }\n");
    }

    private void commit() throws IOException {
        SinceTest.git(repository, "add", ".");
        SinceTest.git(
                repository, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-q", "-m", "a change");
    }

    private void addAnvil() throws IOException {
        new Shell(repository).file("db/2.sql", "CREATE TABLE anvil (id bigint PRIMARY KEY);\n");
    }

    @Test
    void judgesWhereTheBaseNamesIt() throws IOException {
        configure(digest);
        commit();
        addAnvil();

        Result result = new Shell(repository).run("check", "--since", "HEAD");

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(1);
        assertThat(result.output()).contains("error[no-anvil]: Anvils fall.", "db/2.sql:1:1");
    }

    @Test
    void judgesWhereTheEnvironmentTrustsIt() throws IOException {
        configure(digest);
        addAnvil();

        Result result = new Shell(repository)
                .variable("PLIMSOLL_TRUSTED_PACKS", "00, " + digest)
                .run("check");

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(1);
        assertThat(result.output()).contains("error[no-anvil]");
    }

    @Test
    void aChangeCannotBringCode() throws IOException, GeneralSecurityException {
        new Shell(repository).file("plimsoll.yaml", "version: 1\n");
        commit();
        configure(digest);

        for (String[] arguments : new String[][] {{"check"}, {"check", "--since", "HEAD"}, {"config", "show"}}) {
            Result result = new Shell(repository).run(arguments);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.errors()).contains("the pack acme.jar holds code that nobody trusts yet");
        }
    }

    @Test
    void aChangeCannotExchangeTheCode() throws IOException, GeneralSecurityException {
        configure(digest);
        commit();
        jar("acme.jar", "former-ids\tno-hammer\n");
        addAnvil();

        Result result = new Shell(repository).run("check", "--since", "HEAD");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("the pack acme.jar has the digest ", "not the one that is pinned");
    }

    @Test
    void aPackThatTheChangeTakesAwayJudgesItAllTheSame() throws IOException {
        configure(digest);
        commit();
        addAnvil();
        new Shell(repository).file("plimsoll.yaml", "version: 1\ndatabases: { shop: { migrations: db } }\n");

        Result result = new Shell(repository).run("check", "--since", "HEAD");

        assertThat(result.exitCode()).as(result.errors()).isEqualTo(1);
        assertThat(result.output()).contains("error[no-anvil]", "This change takes away the pack acme.jar");
    }

    @Test
    void saysWhatIsWrongWithItsPin() throws IOException {
        configure("12");

        Result result = new Shell(repository).run("check");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.errors()).contains("plimsoll.yaml:2:", "a pack needs \"pack\", its file, and \"sha256\"");
    }
}
