package dev.plimsoll.migration.liquibase;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.sql.Decoding;
import dev.plimsoll.sql.SourceText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML with its places, and JSON, which Liquibase reads as YAML too. What aliases expand to is bounded. */
final class YamlDocument {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_NODES = 200_000;

    private final SourceText source;
    private final String text;
    private final boolean hasPairs;
    private int nodes;

    YamlDocument(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.hasPairs = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
    }

    Document read() throws MalformedChangelog {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Decoding.MAX_BYTES);
        options.setNestingDepthLimit(MAX_DEPTH);
        org.yaml.snakeyaml.nodes.Node root;
        try {
            root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            throw new MalformedChangelog(
                    "this is no " + form() + ": " + e.getProblem(), mark == null ? 0 : offset(mark));
        } catch (YAMLException e) {
            String message = String.valueOf(e.getMessage());
            throw new MalformedChangelog(
                    "this is no " + form() + ": " + message.lines().findFirst().orElse(message), 0);
        }
        if (root instanceof MappingNode mapping) {
            for (Node child : children(mapping, 0)) {
                if (child.name().equals(Document.ROOT)) {
                    return new Document(child, comments());
                }
            }
        }
        throw new MalformedChangelog("it has no " + Document.ROOT, 0);
    }

    private String form() {
        return source.path().endsWith(".json") ? "JSON" : "YAML";
    }

    private List<Node> children(org.yaml.snakeyaml.nodes.Node node, int depth) throws MalformedChangelog {
        if (depth > MAX_DEPTH) {
            throw new MalformedChangelog(
                    "its entries nest more than " + MAX_DEPTH + " levels deep", offset(node.getStartMark()));
        }
        List<Node> children = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                add(children, tuple, depth);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar) {
                    children.add(node("", scalar, scalar, depth));
                } else {
                    children.addAll(children(item, depth + 1));
                }
            }
        }
        return children;
    }

    private void add(List<Node> children, NodeTuple tuple, int depth) throws MalformedChangelog {
        if (tuple.getKeyNode() instanceof ScalarNode key) {
            if (key.getTag().equals(Tag.MERGE)) {
                children.addAll(children(tuple.getValueNode(), depth + 1));
            } else {
                children.add(node(key.getValue(), key, tuple.getValueNode(), depth));
            }
        }
    }

    private Node node(String name, org.yaml.snakeyaml.nodes.Node first, org.yaml.snakeyaml.nodes.Node last, int depth)
            throws MalformedChangelog {
        int start = offset(first.getStartMark());
        if (++nodes > MAX_NODES) {
            throw new MalformedChangelog("it has more than " + MAX_NODES + " entries", start);
        }
        // An alias stands before or after what it repeats.
        int end = Math.max(start + name.length(), trimmed(offset(last.getEndMark())));
        return new Node(name, start, end, value(last), children(last, depth + 1));
    }

    private @Nullable Scalar value(org.yaml.snakeyaml.nodes.Node node) {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? new Scalar(scalar.getValue(), offset(node.getStartMark()), offset(node.getEndMark()))
                : null;
    }

    private int trimmed(int end) {
        int last = end;
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    /** Marks count code points. */
    private int offset(Mark mark) {
        return hasPairs ? text.offsetByCodePoints(0, mark.getIndex()) : Math.min(text.length(), mark.getIndex());
    }

    /** Lines of nothing but a comment. */
    private List<SourceRange> comments() {
        List<SourceRange> comments = new ArrayList<>();
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            int lineStart = text.lastIndexOf('\n', at) + 1;
            if (text.substring(lineStart, at).isBlank()) {
                int lineEnd = text.indexOf('\n', at);
                comments.add(source.range(at + 1, lineEnd < 0 ? text.length() : lineEnd));
            }
        }
        return comments;
    }
}
