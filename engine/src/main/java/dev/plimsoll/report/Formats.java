package dev.plimsoll.report;

import dev.plimsoll.evaluate.RuleCatalog;
import java.util.List;
import java.util.function.Supplier;

/** The formats of a report by name, besides the text for a terminal. Only what is asked for is loaded. */
public final class Formats {

    private static final List<String> NAMES = List.of("json", "sarif", "junit", "gitlab", "github", "markdown", "html");

    private Formats() {}

    public static List<String> names() {
        return NAMES;
    }

    /**
     * @param name one of {@link #names}
     * @param catalog asked only where a format describes rules
     */
    public static CheckReporter named(String name, Supplier<RuleCatalog> catalog) {
        return switch (name) {
            case "json" -> new JsonReporter();
            case "sarif" -> new SarifReporter(catalog.get());
            case "junit" -> new JUnitReporter();
            case "gitlab" -> new GitLabReporter();
            case "github" -> new GitHubReporter();
            case "markdown" -> new MarkdownReporter();
            case "html" -> new HtmlReporter(catalog.get());
            default -> throw new IllegalArgumentException(name);
        };
    }
}
