package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evaluate.RuleCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/rules} equal to what cards and pages say; {@code -Dplimsoll.regenerate=true} writes it anew. */
class RulePagesTest {

    private static final Path DOCS = Path.of("..", "docs", "rules");
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z0-9-]+\\.md)\\)");

    private final Map<String, String> pages = new RulePages(RuleCatalog.load()).all();

    @Test
    void theDocumentationIsUpToDate() throws IOException {
        if (Boolean.getBoolean("plimsoll.regenerate")) {
            write();
        }

        assertThat(read())
                .as("run: mvn -pl engine,rules test -Dtest=RulePagesTest -Dplimsoll.regenerate=true")
                .isEqualTo(pages);
    }

    @Test
    void linksBetweenPagesLeadSomewhere() {
        pages.forEach((name, page) -> {
            Matcher link = LINK.matcher(page);
            while (link.find()) {
                assertThat(pages).as("link in %s", name).containsKey(link.group(1));
            }
        });
    }

    private void write() throws IOException {
        Files.createDirectories(DOCS);
        for (String stale : read().keySet()) {
            Files.delete(DOCS.resolve(stale));
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (!Files.isDirectory(DOCS)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(DOCS)) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(file -> {
                try {
                    texts.put(
                            file.getFileName().toString(),
                            Files.readString(file).replace("\r\n", "\n"));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return texts;
    }
}
