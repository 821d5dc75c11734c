package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the check of one small file loads: start-up time is mostly the loading of classes. */
class SmallestRunTest {

    /** Without those of the JDK, whose number is its own, and of the rules, whose number grows with theirs. */
    private static final int CLASSES = 2_450;

    /** A rule is a handful of expressions, each a class. */
    private static final int CLASSES_OF_RULES = 2_600;

    private static final Pattern LOADED = Pattern.compile("^(?:\\[[^\\]]*\\])+ (\\S+) source: ");

    @TempDir
    static Path directory;

    private static List<String> loaded = List.of();

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("V1__orders.sql"), "ALTER TABLE orders ADD COLUMN note text;\n");
        Path log = directory.resolve("classes.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log.getFileName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.plimsoll.cli.Main",
                        "check",
                        "V1__orders.sql")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        loaded = Files.readAllLines(log).stream()
                .map(LOADED::matcher)
                .filter(Matcher::find)
                .map(line -> line.group(1))
                .toList();
    }

    private static List<String> of(Predicate<String> which) {
        return loaded.stream().filter(which).toList();
    }

    @Test
    void loadsNothingThatOnlyOtherInputNeeds() {
        assertThat(of(name -> name.startsWith("org.antlr.")
                        || name.startsWith("org.yaml.")
                        || name.startsWith("com.fasterxml.")
                        || name.startsWith("org.postgresql.")
                        || name.startsWith("org.eclipse.jgit.")
                        || name.startsWith("net.sf.jsqlparser.")
                        || name.startsWith("javax.xml.")
                        || name.startsWith("dev.plimsoll.live.")
                        || name.startsWith("dev.plimsoll.iac.hcl.")
                        || name.startsWith("java.net.http.")
                        || name.startsWith("dev.plimsoll.cli.github.")
                        || name.startsWith("dev.plimsoll.report.Json")))
                .isEmpty();
    }

    @Test
    void loadsFewClasses() {
        assertThat(of(name -> name.startsWith("dev.plimsoll.rules.")))
                .as("rules")
                .isNotEmpty()
                .hasSizeLessThan(CLASSES_OF_RULES);
        assertThat(of(name -> !name.matches("(?:java|javax|jdk|sun|com\\.sun|dev\\.plimsoll\\.rules)\\..*")))
                .as("product and libraries")
                .isNotEmpty()
                .hasSizeLessThan(CLASSES);
    }
}
