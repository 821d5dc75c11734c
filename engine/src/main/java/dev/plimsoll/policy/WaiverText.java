package dev.plimsoll.policy;

import dev.plimsoll.model.CannotRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The text of a file of waivers with one more or some less. Every other line, comments too, stays as it is written. */
public final class WaiverText {

    /** Of a file that is not there yet. */
    public static final String EMPTY = "version: 1\nwaivers:\n";

    private final String shown;
    private final List<String> lines;
    private final String lineEnd;
    private final Node key;
    private final Node value;

    /**
     * @param text of a file that {@link WaiverFile} reads
     * @param shown how messages name it
     */
    public WaiverText(String text, String shown) {
        this.shown = shown;
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        NodeTuple list = list(text, shown);
        String whole = list == null ? ended(text) + "waivers:" + lineEnd : ended(text);
        NodeTuple found = list == null ? list(whole, shown) : list;
        if (found == null) {
            throw new CannotRun(shown + " cannot be edited: it has no place for waivers");
        }
        this.key = found.getKeyNode();
        this.value = found.getValueNode();
        this.lines = new ArrayList<>(List.of(whole.split("\\r?\\n", -1)));
    }

    private String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + lineEnd;
    }

    private static @Nullable NodeTuple list(String text, String shown) {
        if (new YamlDocument(shown).read(text) instanceof MappingNode root) {
            for (NodeTuple tuple : root.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals("waivers")) {
                    return tuple;
                }
            }
        }
        return null;
    }

    /** With a waiver after the last. */
    public String with(Waiver waiver) {
        int after = key.getEndMark().getLine();
        String indent = "  ";
        if (value instanceof SequenceNode sequence && !sequence.getValue().isEmpty()) {
            refuseFlow(sequence);
            Node last = sequence.getValue().get(sequence.getValue().size() - 1);
            after = lastLine(last);
            String dashed = lines.get(firstLine(last));
            indent = dashed.substring(0, dashed.indexOf('-'));
        } else if (value instanceof SequenceNode) {
            String line = lines.get(after);
            lines.set(after, line.substring(0, value.getStartMark().getColumn()).stripTrailing());
        }
        lines.addAll(after + 1, entry(waiver, indent));
        return String.join(lineEnd, lines);
    }

    private static List<String> entry(Waiver waiver, String indent) {
        List<String> entry = new ArrayList<>();
        entry.add(indent + "- rule: " + waiver.rule());
        add("object", waiver.object(), indent, entry);
        add("path", waiver.path(), indent, entry);
        add("fingerprint", waiver.fingerprint(), indent, entry);
        add("database", waiver.database(), indent, entry);
        add("reason", waiver.reason(), indent, entry);
        add("owner", waiver.owner(), indent, entry);
        add("approved-by", waiver.approvedBy(), indent, entry);
        add("ticket", waiver.ticket(), indent, entry);
        entry.add(indent + "  until: " + waiver.until());
        return entry;
    }

    private static void add(String name, @Nullable Object value, String indent, List<String> entry) {
        if (value != null) {
            entry.add(indent + "  " + name + ": " + ConfigurationText.quoted(value.toString()));
        }
    }

    /** Without some, and without the comments right above each of them. */
    public String without(Collection<Waiver> gone) {
        Set<Integer> places = gone.stream().map(waiver -> waiver.place().line()).collect(Collectors.toSet());
        if (!(value instanceof SequenceNode sequence) || places.isEmpty()) {
            return String.join(lineEnd, lines);
        }
        refuseFlow(sequence);
        List<Node> entries = sequence.getValue();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Node entry = entries.get(i);
            int first = firstLine(entry);
            int last = lastLine(entry);
            if (places.stream().anyMatch(line -> line - 1 >= first && line - 1 <= last)) {
                lines.subList(withComments(first), last + 1).clear();
            }
        }
        return String.join(lineEnd, lines);
    }

    private int withComments(int first) {
        int line = first;
        while (line - 1 > key.getEndMark().getLine() && isComment(line - 1)) {
            line--;
        }
        return line;
    }

    private void refuseFlow(SequenceNode sequence) {
        if (sequence.getFlowStyle() == FlowStyle.FLOW) {
            throw new CannotRun(shown + " writes its waivers between brackets, so it cannot be edited line by line"
                    + "\nWrite each with a dash on lines of its own.");
        }
    }

    /** The line with its dash, 0-based. */
    private int firstLine(Node entry) {
        int line = entry.getStartMark().getLine();
        while (line > 0 && !lines.get(line).stripLeading().startsWith("-")) {
            line--;
        }
        return line;
    }

    /** The last line with anything of it, 0-based; what follows of comments and empty lines is not its own. */
    private int lastLine(Node entry) {
        int line = end(entry);
        while (line > entry.getStartMark().getLine() && (lines.get(line).isBlank() || isComment(line))) {
            line--;
        }
        return line;
    }

    private static int end(Node node) {
        if (node instanceof MappingNode mapping
                && mapping.getFlowStyle() == FlowStyle.BLOCK
                && !mapping.getValue().isEmpty()) {
            NodeTuple last = mapping.getValue().get(mapping.getValue().size() - 1);
            return Math.max(last.getKeyNode().getEndMark().getLine(), end(last.getValueNode()));
        }
        int line = node.getEndMark().getLine();
        return node.getEndMark().getColumn() == 0 && line > node.getStartMark().getLine() ? line - 1 : line;
    }

    private boolean isComment(int line) {
        return lines.get(line).stripLeading().startsWith("#");
    }
}
