package dev.plimsoll.migration.liquibase;

import dev.plimsoll.model.SourceRange;
import dev.plimsoll.sql.SourceText;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML with its places. A document type is refused, so that there are no entities to expand and none to fetch. */
final class XmlDocument {

    private static final int MAX_DEPTH = 60;

    /** An element whose end is not reached. */
    private record Open(String name, int start, int contentStart, StringBuilder text, List<Node> children) {}

    private final SourceText source;
    private final String text;
    private final Lines lines;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Node> roots = new ArrayList<>();
    private final List<SourceRange> comments = new ArrayList<>();

    XmlDocument(SourceText source) {
        this.source = source;
        this.text = source.text();
        this.lines = new Lines(text);
    }

    Document read() throws MalformedChangelog {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                read(reader, reader.next());
            }
        } catch (XMLStreamException e) {
            throw new MalformedChangelog("this is no XML: " + reason(e), e.getLocation() == null ? 0 : end(e));
        }
        Node root = roots.get(0);
        if (!root.name().equals(Document.ROOT)) {
            throw new MalformedChangelog("its root is " + root.name() + ", not " + Document.ROOT, root.start());
        }
        return new Document(root, comments);
    }

    private int end(XMLStreamException e) {
        return offset(e.getLocation());
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        return (at < 0 ? message : message.substring(at + "Message: ".length())).strip();
    }

    private void read(XMLStreamReader reader, int event) throws MalformedChangelog {
        int end = offset(reader.getLocation());
        switch (event) {
            case XMLStreamConstants.DTD ->
                throw new MalformedChangelog("it has a document type, which is not read", Math.max(0, end - 1));
            case XMLStreamConstants.START_ELEMENT -> start(reader, end);
            case XMLStreamConstants.END_ELEMENT -> finish(end);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    open.element().text().append(reader.getText());
                }
            }
            case XMLStreamConstants.COMMENT -> {
                int start = text.lastIndexOf("<!--", end - 1);
                int close = start < 0 ? -1 : text.indexOf("-->", start);
                if (close > start) {
                    comments.add(source.range(start + 4, close));
                }
            }
            default -> {}
        }
    }

    /** A tag holds no other {@code <}, so the last one before its end is its own. */
    private void start(XMLStreamReader reader, int end) throws MalformedChangelog {
        int start = Math.max(0, text.lastIndexOf('<', end - 1));
        if (open.size() >= MAX_DEPTH) {
            throw new MalformedChangelog("elements nest more than " + MAX_DEPTH + " levels deep", start);
        }
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            int at = valueStart(name, start, end);
            children.add(new Node(name, start, end, new Scalar(reader.getAttributeValue(i), at, end), List.of()));
        }
        open.push(new Open(reader.getLocalName(), start, end, new StringBuilder(), children));
    }

    private int valueStart(String name, int start, int end) {
        for (int at = text.indexOf(name, start); at >= 0 && at < end; at = text.indexOf(name, at + 1)) {
            int next = at + name.length();
            while (next < end && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            if (next < end && text.charAt(next) == '=' && Character.isWhitespace(text.charAt(at - 1))) {
                return next + 1;
            }
        }
        return start;
    }

    private void finish(int end) {
        Open element = open.pop();
        int contentEnd = Math.max(element.contentStart(), text.lastIndexOf("</", end - 1));
        String content = element.text().toString();
        Scalar value = content.isBlank() ? null : new Scalar(content, element.contentStart(), contentEnd);
        Node node = new Node(element.name(), element.start(), end, value, element.children());
        (open.isEmpty() ? roots : open.element().children()).add(node);
    }

    private int offset(Location location) {
        return lines.offset(location.getLineNumber(), location.getColumnNumber());
    }
}
