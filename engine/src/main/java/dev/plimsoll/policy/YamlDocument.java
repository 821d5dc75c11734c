package dev.plimsoll.policy;

import dev.plimsoll.model.CannotRun;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.sql.SourceText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file as nodes with their places, and the problems found in it. */
final class YamlDocument {

    private static final int MAX_CHARACTERS = 1024 * 1024;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_ALIASES = 50;
    private static final int MAX_PROBLEMS_SHOWN = 20;

    private final String path;
    private final List<String> problems = new ArrayList<>();
    private SourceText source;

    /** @param path as messages show it */
    YamlDocument(String path) {
        this.path = path;
        this.source = new SourceText(path, "");
    }

    /** The root, or null for a file of nothing but comments. */
    @Nullable
    Node read(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new CannotRun(path + " has more than " + MAX_CHARACTERS + " characters");
        }
        source = new SourceText(path, text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            String place = mark == null ? path : place(mark);
            throw new CannotRun(place + ": this is no YAML: " + e.getProblem(), e);
        } catch (YAMLException e) {
            String message = String.valueOf(e.getMessage());
            throw new CannotRun(
                    path + ": this is no YAML: " + message.lines().findFirst().orElse(message), e);
        }
    }

    void problem(Node node, String message) {
        problems.add(place(node.getStartMark()) + ": " + message);
    }

    /** Where a node of the document stands. */
    SourceRange range(Node node) {
        return source.range(offset(node.getStartMark()), offset(node.getEndMark()));
    }

    /** Marks count code points. */
    private int offset(Mark mark) {
        return source.text().offsetByCodePoints(0, mark.getIndex());
    }

    private String place(Mark mark) {
        return path + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
    }

    /** @throws CannotRun if there is any problem, with all of them */
    void refuseProblems() {
        if (problems.isEmpty()) {
            return;
        }
        List<String> shown = new ArrayList<>(problems.subList(0, Math.min(problems.size(), MAX_PROBLEMS_SHOWN)));
        if (shown.size() < problems.size()) {
            shown.add("and " + (problems.size() - shown.size()) + " more");
        }
        throw new CannotRun(String.join("\n", shown));
    }
}
