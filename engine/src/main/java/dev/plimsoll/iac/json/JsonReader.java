package dev.plimsoll.iac.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.UnreadInfrastructure;
import dev.plimsoll.model.UnreadInfrastructure.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON. Bad text is an outcome, not an exception. */
public final class JsonReader {

    /** Arrays and objects inside each other. */
    public static final int MOST_NESTING = 200;

    private static final JsonFactory STRICT = factory().build();
    private static final JsonFactory LENIENT = factory()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final String text;
    private final LineIndex lines;
    private final JsonParser parser;

    private JsonReader(String text, LineIndex lines, JsonParser parser) {
        this.text = text;
        this.lines = lines;
        this.parser = parser;
    }

    /**
     * @param path as {@link SourceRange#path()}
     * @param text without byte order mark
     */
    public static JsonReading read(String path, String text) {
        return read(path, text, STRICT);
    }

    /** As {@link #read}, of a dialect with comments in the manner of Java, commas at the end of lists and texts over several lines. */
    public static JsonReading readLenient(String path, String text) {
        return read(path, text, LENIENT);
    }

    private static JsonFactoryBuilder factory() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_NESTING)
                        .build());
    }

    private static JsonReading read(String path, String text, JsonFactory factory) {
        LineIndex lines = new LineIndex(path, text);
        try (JsonParser parser = factory.createParser(text)) {
            return new JsonReader(text, lines, parser).read();
        } catch (StreamConstraintsException tooMuch) {
            return refused(Kind.LIMIT, tooMuch, lines, text);
        } catch (JsonProcessingException malformed) {
            return refused(Kind.MALFORMED, malformed, lines, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonReading refused(Kind kind, JsonProcessingException exception, LineIndex lines, String text) {
        JsonLocation location = exception.getLocation();
        long offset = location == null ? 0 : Math.max(0, location.getCharOffset());
        int at = (int) Math.min(offset, text.length());
        return new JsonReading.Refused(new UnreadInfrastructure(
                kind,
                kind == Kind.LIMIT
                        ? "it exceeds a limit of JSON: it nests too deep, or a name, text or number is too long"
                        : "it is no JSON: " + cause(exception),
                lines.range(at, at)));
    }

    private static String cause(JsonProcessingException exception) {
        String message = exception.getOriginalMessage();
        int sentence = message.indexOf('\n');
        return sentence < 0 ? message : message.substring(0, sentence);
    }

    private JsonReading read() throws IOException {
        if (parser.nextToken() == null) {
            return new JsonReading.Refused(
                    new UnreadInfrastructure(Kind.MALFORMED, "it is no JSON: the file is empty", lines.range(0, 0)));
        }
        LocatedJson value = value();
        if (parser.nextToken() != null) {
            return new JsonReading.Refused(new UnreadInfrastructure(
                    Kind.MALFORMED, "it is no JSON: there is more than one value", tokenRange()));
        }
        return new JsonReading.Read(value);
    }

    private LocatedJson value() throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> scalar(new Tree.Text(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(new Tree.Numeral(parser.getDecimalValue()));
            case VALUE_TRUE -> scalar(new Tree.Truth(true));
            case VALUE_FALSE -> scalar(new Tree.Truth(false));
            default -> scalar(new Tree.Nothing());
        };
    }

    private LocatedJson object() throws IOException {
        SourceRange start = tokenRange();
        List<LocatedJson.Member> members = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.getText();
            SourceRange nameRange = nameRange();
            parser.nextToken();
            members.add(new LocatedJson.Member(name, nameRange, value()));
        }
        return new LocatedJson.Members(members, start.to(tokenRange()));
    }

    private LocatedJson array() throws IOException {
        SourceRange start = tokenRange();
        List<LocatedJson> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return new LocatedJson.Elements(elements, start.to(tokenRange()));
    }

    private LocatedJson scalar(Tree value) {
        return new LocatedJson.Scalar(value, tokenRange());
    }

    /** The parser stands behind the token once its text has been taken. */
    private SourceRange tokenRange() {
        return lines.range((int) parser.currentTokenLocation().getCharOffset(), (int)
                parser.currentLocation().getCharOffset());
    }

    /** The parser has already read on to the value, so that the end is searched in the text. */
    private SourceRange nameRange() {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        int end = start + 1;
        while (text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return lines.range(start, end + 1);
    }
}
