package dev.plimsoll.iac.document;

import dev.plimsoll.iac.json.JsonReader;
import dev.plimsoll.iac.json.JsonReading;
import dev.plimsoll.iac.json.LocatedJson;
import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Reads JSON into the nodes that YAML gives. Bad text is an outcome, not an exception. */
public final class JsonDocuments {

    /** Longest file, in UTF-16 units. */
    public static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private final List<UnreadInfrastructure> faults = new ArrayList<>();

    private JsonDocuments() {}

    /**
     * @param path as {@link dev.plimsoll.model.SourceRange#path()}
     * @param text without byte order mark
     */
    public static DocumentReading read(String path, String text) {
        return read(path, text, JsonReader::read);
    }

    /** As {@link #read}, of the dialect that {@link JsonReader#readLenient} reads. */
    public static DocumentReading readLenient(String path, String text) {
        return read(path, text, JsonReader::readLenient);
    }

    private static DocumentReading read(String path, String text, BiFunction<String, String, JsonReading> reader) {
        if (text.length() > MOST_CHARACTERS) {
            return refused(new UnreadInfrastructure(
                    Kind.LIMIT,
                    "it has more than " + MOST_CHARACTERS + " characters",
                    new LineIndex(path, text).range(0, 0)));
        }
        JsonReading reading = reader.apply(path, text);
        if (reading instanceof JsonReading.Read read) {
            JsonDocuments documents = new JsonDocuments();
            Node node = documents.node(read.value());
            return new DocumentReading(List.of(node), documents.faults);
        }
        return refused(((JsonReading.Refused) reading).fault());
    }

    private static DocumentReading refused(UnreadInfrastructure fault) {
        return new DocumentReading(List.of(), List.of(fault));
    }

    private Node node(LocatedJson json) {
        Trace trace = Trace.at(json.range());
        if (json instanceof LocatedJson.Members object) {
            List<Node.Entry> entries = object.members().stream()
                    .map(member -> new Node.Entry(member.name(), member.nameRange(), node(member.value())))
                    .toList();
            return new Node.Mapping(Entries.once(entries, List.of(), faults), "", trace);
        }
        if (json instanceof LocatedJson.Elements array) {
            return new Node.Sequence(array.elements().stream().map(this::node).toList(), "", trace);
        }
        return scalar(((LocatedJson.Scalar) json).value(), trace);
    }

    private static Node scalar(Tree value, Trace trace) {
        if (value instanceof Tree.Text text) {
            return new Node.Scalar(text.text(), false, "", trace);
        }
        return new Node.Scalar(value instanceof Tree.Scalar scalar ? scalar.text() : "null", true, "", trace);
    }
}
