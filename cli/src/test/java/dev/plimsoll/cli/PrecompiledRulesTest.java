package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.KieSession;

/** Rules arrive as classes; the compilers of rules stay at home. This module's class path is the command line's. */
class PrecompiledRulesTest {

    @Test
    void theRulesHoldThePluginsListOfModels() throws IOException {
        List<String> lines = lines("META-INF/kie/dev.plimsoll/plimsoll-rules/drools-model");

        assertThat(lines.get(0)).startsWith("Drools-Model-Version:");
        assertThat(lines.subList(1, lines.size()))
                .contains(modelsInTheIndex().toArray(String[]::new))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("modelsInTheIndex")
    void everyPackLoadsAlone(String modelClass) throws ReflectiveOperationException {
        Model model = Class.forName(modelClass)
                .asSubclass(Model.class)
                .getDeclaredConstructor()
                .newInstance();
        KieSession session = KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
        try {
            assertThat(session.getKieBase().getKiePackage(packageOf(modelClass)).getRules())
                    .isNotEmpty();
            assertThat(session.fireAllRules()).isZero();
        } finally {
            session.dispose();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.github.javaparser.JavaParser",
                "org.antlr.runtime.Lexer",
                "org.drools.drl.parser.DrlParser",
                "org.drools.model.codegen.ExecutableModelProject",
                "org.drools.mvel.parser.MvelParser",
                "org.eclipse.jdt.internal.compiler.Compiler",
                "org.mvel2.MVEL",
            })
    void noCompilerIsOnTheClassPath(String compiler) {
        assertThatThrownBy(() -> Class.forName(compiler)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void everyRuleFolderIsInTheIndex() throws IOException {
        Path packs = Path.of("..", "rules", "src", "main", "resources", "packs");
        try (Stream<Path> cards = Files.walk(packs, 3)) {
            assertThat(cards.filter(path -> path.endsWith("rule.yaml"))
                            .map(card -> "rule\t" + card.getParent().getFileName())
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(lines("packs/index")).contains(rule));
        }
    }

    static List<String> modelsInTheIndex() throws IOException {
        return lines("packs/index").stream()
                .filter(line -> line.startsWith("pack\t"))
                .map(line -> Arrays.asList(line.split("\t", -1)).get(2))
                .filter(model -> !model.isEmpty())
                .toList();
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream stream = PrecompiledRulesTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
