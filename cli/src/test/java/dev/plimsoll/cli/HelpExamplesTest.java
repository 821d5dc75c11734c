package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Help shows how a command is used, and what it shows is understood. */
class HelpExamplesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^  (?:source <\\(|[a-z][^\\n]*\\| )?plimsoll((?: [^\\n]*\\\\\\n)*[^\\n]*)$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** The widest that help is laid out for. */
    private static final int WIDTH = 100;

    private static CommandLine tree() {
        return Commands.tree(new Surroundings(
                Path.of("."),
                Map.of(),
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new ByteArrayOutputStream(),
                StandardCharsets.UTF_8,
                null,
                LocalDate.of(2026, 7, 1),
                null,
                duration -> {}));
    }

    static Stream<String> commands() {
        List<String> names = new ArrayList<>();
        collect(tree(), names);
        return names.stream();
    }

    private static void collect(CommandLine command, List<String> names) {
        names.add(command.getCommandSpec().qualifiedName());
        command.getSubcommands().values().forEach(sub -> collect(sub, names));
    }

    private static CommandLine command(String name) {
        CommandLine command = tree();
        command.setUsageHelpWidth(WIDTH);
        for (String word : name.split(" ")) {
            command = command.getSubcommands().getOrDefault(word, command);
        }
        return command;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpHasExamplesThatAreUnderstood(String name) {
        String help = command(name).getUsageMessage();

        assertThat(help).contains("\nExamples:\n");
        List<String> examples = examples(help.substring(help.indexOf("\nExamples:\n")));
        assertThat(examples).isNotEmpty().allMatch(example -> ("plimsoll" + example).startsWith(name));
        for (String example : examples) {
            CommandLine fresh = tree();
            fresh.setCaseInsensitiveEnumValuesAllowed(true);
            assertThatCode(() -> fresh.parseArgs(words(example))).as(example).doesNotThrowAnyException();
        }
    }

    private static List<String> examples(String text) {
        List<String> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(text);
        while (example.find()) {
            examples.add(
                    example.group(1).replaceAll("\\\\\\n\\s*", "").replaceFirst("(?<=\\S)   .*| [<>] .*|\\)$", ""));
        }
        return examples;
    }

    private static String[] words(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example.replaceFirst(" [<>] .*|\\)$", ""));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2));
        }
        return words.toArray(String[]::new);
    }
}
