package dev.plimsoll.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns and rows of one facet in a snapshot's file. */
final class FacetFields {

    /** Far more than the largest catalogs known have. */
    private static final int MOST_ROWS = 5_000_000;

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_SHARED = 64;

    private final JsonParser json;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<@Nullable Object[]> values = new ArrayList<>();
    /** Names of schemas and tables come again and again. */
    private final Map<String, String> shared = new HashMap<>();

    FacetFields(JsonParser json) {
        this.json = json;
    }

    /** The parser stands on the facet's start. */
    Rows read() throws IOException {
        expect(json.currentToken(), JsonToken.START_OBJECT, "a facet is an object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken start = json.nextToken();
            if (name.equals("columns")) {
                readColumns(start);
            } else if (name.equals("rows")) {
                readRows(start);
            } else {
                json.skipChildren();
            }
        }
        return new Rows(columns, values);
    }

    private void readColumns(JsonToken start) throws IOException {
        columns.addAll(texts(start));
        for (String column : columns) {
            if (places.put(column, places.size()) != null || places.size() > MOST_COLUMNS) {
                throw malformed("there are too many columns, or one twice: " + column);
            }
        }
    }

    private void readRows(JsonToken start) throws IOException {
        expect(start, JsonToken.START_ARRAY, "rows are a list");
        while (json.nextToken() == JsonToken.START_OBJECT) {
            if (values.size() == MOST_ROWS) {
                throw malformed("there are more than " + MOST_ROWS + " rows");
            }
            values.add(row());
        }
        expect(json.currentToken(), JsonToken.END_ARRAY, "a row is an object");
    }

    private @Nullable Object[] row() throws IOException {
        @Nullable Object[] row = new Object[columns.size()];
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Integer place = places.get(json.currentName());
            if (place == null) {
                throw malformed("there is no column " + json.currentName());
            }
            row[place] = value(json.nextToken());
        }
        return row;
    }

    private @Nullable Object value(JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case START_ARRAY -> texts(token);
            default -> throw malformed("a value is a text, a number, true, false or a list of texts");
        };
    }

    private List<String> texts(JsonToken start) throws IOException {
        expect(start, JsonToken.START_ARRAY, "a list is expected");
        List<String> texts = new ArrayList<>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            texts.add(text());
        }
        expect(json.currentToken(), JsonToken.END_ARRAY, "a list holds texts alone");
        return List.copyOf(texts);
    }

    private String text() throws IOException {
        String text = json.getText();
        return text.length() > LONGEST_SHARED ? text : shared.computeIfAbsent(text, same -> same);
    }

    private void expect(@Nullable JsonToken token, JsonToken expected, String message) {
        if (token != expected) {
            throw malformed("this is no snapshot: " + message);
        }
    }

    private MalformedSnapshot malformed(String message) {
        return new MalformedSnapshot(json.currentLocation().getLineNr(), message);
    }
}
