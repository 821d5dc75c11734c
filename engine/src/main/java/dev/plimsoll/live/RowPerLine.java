package dev.plimsoll.live;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** Breaks lines so that a changed row is a changed line: each field of the file, each facet and each row has its own. */
final class RowPerLine extends MinimalPrettyPrinter {

    private static final long serialVersionUID = 1L;

    /** The file itself, and the facets in it. */
    private static final int OUTER = 2;

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        if (isOuter(json)) {
            json.writeRaw('\n');
        }
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(isOuter(json) ? ",\n" : ", ");
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        json.writeRaw(isOuter(json) ? "\n}" : "}");
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        if (holdsRows(json)) {
            json.writeRaw('\n');
        }
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(holdsRows(json) ? ",\n" : ", ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        json.writeRaw(holdsRows(json) && values > 0 ? "\n]" : "]");
    }

    private static boolean isOuter(JsonGenerator json) {
        return json.getOutputContext().getNestingDepth() <= OUTER;
    }

    private static boolean holdsRows(JsonGenerator json) {
        String name = json.getOutputContext().getParent().getCurrentName();
        return "rows".equals(name) || "notRead".equals(name);
    }
}
