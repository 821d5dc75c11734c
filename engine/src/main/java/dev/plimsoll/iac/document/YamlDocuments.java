package dev.plimsoll.iac.document;

import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;

/** Reads YAML, any number of documents. Bad text is an outcome, not an exception. */
public final class YamlDocuments {

    /** Longest file, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    /** Longest line, in UTF-16 units: the parser takes quadratic time for one scalar. */
    public static final int LONGEST_LINE = 512 * 1024;

    private YamlDocuments() {}

    /**
     * @param path as {@link dev.plimsoll.model.SourceRange#path()}
     * @param text without byte order mark
     */
    public static DocumentReading read(String path, String text) {
        LineIndex lines = new LineIndex(path, text);
        if (text.length() > MOST_CHARACTERS) {
            return refused(Kind.LIMIT, "it has more than " + MOST_CHARACTERS + " characters", lines, 0);
        }
        int longLine = startOfLongLine(text);
        if (longLine >= 0) {
            return refused(Kind.LIMIT, "a line has more than " + LONGEST_LINE + " characters", lines, longLine);
        }
        return new YamlReading(lines, text).read();
    }

    private static int startOfLongLine(String text) {
        int start = 0;
        while (text.length() - start > LONGEST_LINE) {
            int end = text.indexOf('\n', start);
            int length = (end < 0 ? text.length() : end) - start;
            if (length > LONGEST_LINE) {
                return start;
            }
            start += length + 1;
        }
        return -1;
    }

    private static DocumentReading refused(Kind kind, String message, LineIndex lines, int offset) {
        return new DocumentReading(
                List.of(), List.of(new UnreadInfrastructure(kind, message, lines.range(offset, offset))));
    }

    /** One file on its way from events to nodes. */
    private static final class YamlReading {

        private final CodePointOffsets offsets;
        private final String text;
        private final LineIndex lines;
        private final List<Node> documents = new ArrayList<>();
        private final List<UnreadInfrastructure> faults = new ArrayList<>();

        YamlReading(LineIndex lines, String text) {
            this.lines = lines;
            this.text = text;
            this.offsets = new CodePointOffsets(text);
        }

        DocumentReading read() {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(MOST_CHARACTERS);
            YamlComposer composer = new YamlComposer(lines, text, offsets, faults);
            try {
                Iterator<Event> events =
                        new Yaml(options).parse(new StringReader(text)).iterator();
                while (events.hasNext()) {
                    composer.accept(events.next()).ifPresent(documents::add);
                }
            } catch (MarkedYAMLException malformed) {
                Mark mark = malformed.getProblemMark();
                fault(String.valueOf(malformed.getProblem()), mark == null ? 0 : offsets.of(mark.getIndex()));
            } catch (YAMLException malformed) {
                String message = String.valueOf(malformed.getMessage());
                fault(message.lines().findFirst().orElse(message), 0);
            } catch (DocumentFault refused) {
                faults.add(refused.fault());
            }
            return new DocumentReading(documents, faults);
        }

        private void fault(String problem, int offset) {
            faults.add(
                    new UnreadInfrastructure(Kind.MALFORMED, "it is no YAML: " + problem, lines.range(offset, offset)));
        }
    }
}
