package dev.plimsoll.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import dev.plimsoll.model.Impact;
import dev.plimsoll.model.Impact.RelationLock;
import dev.plimsoll.model.LockMode.Blocked;
import dev.plimsoll.model.ObjectName;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** What all JSON reports share. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Indented by two blanks, lines ending in {@code \n} on every system. Closing it leaves the writer open. */
    static JsonGenerator generator(Writer out) throws IOException {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        JsonGenerator json = FACTORY.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(printer);
        return json;
    }

    /** The fields of an impact, without the object around them. */
    static void writeImpact(Impact impact, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("locks");
        for (RelationLock lock : impact.locks()) {
            json.writeStartObject();
            json.writeStringField("relation", lock.relation().toString());
            json.writeStringField("kind", lock.kind().id());
            json.writeStringField("mode", lock.mode().sql());
            json.writeBooleanField("new", lock.isNew());
            json.writeArrayFieldStart("blocks");
            for (Blocked blocked :
                    lock.isNew() ? List.<Blocked>of() : lock.mode().blocks()) {
                json.writeString(blocked.id());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        writeNames("rewrites", impact.rewrites(), json);
        writeNames("scans", impact.scans(), json);
        writeNames("builds", impact.builds(), json);
    }

    private static void writeNames(String field, List<ObjectName> names, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (ObjectName name : names) {
            json.writeString(name.toString());
        }
        json.writeEndArray();
    }
}
