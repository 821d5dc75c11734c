package dev.plimsoll.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Markup that is well-formed by construction, read as HTML and as XML: text and values of attributes are escaped and cut, and what would move a
 * cursor or turn the direction of writing is written out.
 */
final class Html {

    static final Html NONE = new Html("");

    /** Ends a line within a block of code. */
    static final Html LINE_END = new Html("\n");

    /** Of a name, a path or a value in a table: more hides what stands beside it. */
    private static final int LONGEST_NAME = 300;

    private static final Set<String> WITHOUT_CONTENT = Set.of("meta", "input");
    private static final Set<String> WITHIN_LINES = Set.of("a", "b", "code", "span", "time");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /** Running text, on one line. */
    static Html text(String text) {
        return new Html(escaped(Prose.line(text)));
    }

    /** A name, a path or a value. */
    static Html name(String text) {
        return text(shortened(text));
    }

    static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    static Html code(String text) {
        return tag("code", name(text));
    }

    static Html all(List<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    /** @param name of the element; classes follow after dots, as in {@code p.note} */
    static Html tag(String name, Html... children) {
        return tag(name, Map.of(), children);
    }

    /** Attributes are written by name. */
    static Html tag(String name, Map<String, String> attributes, Html... children) {
        String[] parts = name.split("\\.", -1);
        String element = parts[0];
        Map<String, String> all = new TreeMap<>(attributes);
        if (parts.length > 1) {
            all.put("class", String.join(" ", Arrays.asList(parts).subList(1, parts.length)));
        }
        StringBuilder out = new StringBuilder("<").append(element);
        all.forEach((key, value) -> out.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(Prose.line(value)))
                .append('"'));
        if (WITHOUT_CONTENT.contains(element)) {
            return new Html(out.append("/>\n").toString());
        }
        out.append('>');
        for (Html child : children) {
            out.append(child.markup);
        }
        out.append("</").append(element).append('>');
        return new Html(
                WITHIN_LINES.contains(element)
                        ? out.toString()
                        : out.append('\n').toString());
    }

    /** Lines of code that scroll by themselves, so they can be reached with the keyboard. */
    static Html block(String kind, String label, List<Html> lines) {
        return tag(
                "pre." + kind, Map.of("tabindex", "0", "role", "region", "aria-label", shortened(label)), all(lines));
    }

    /**
     * A style or a script of the product's own.
     *
     * @throws IllegalArgumentException where it holds what would have to be escaped
     */
    static Html constant(String element, String content) {
        if (content.indexOf('<') >= 0 || content.indexOf('&') >= 0) {
            throw new IllegalArgumentException(element + " holds < or &, which HTML and XML read differently");
        }
        return new Html("<" + element + ">" + content + "</" + element + ">\n");
    }

    String markup() {
        return markup;
    }

    int length() {
        return markup.length();
    }

    boolean isEmpty() {
        return markup.isEmpty();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
