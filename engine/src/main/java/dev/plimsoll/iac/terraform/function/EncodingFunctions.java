package dev.plimsoll.iac.terraform.function;

import dev.plimsoll.iac.json.JsonReader;
import dev.plimsoll.iac.json.JsonReading;
import dev.plimsoll.iac.json.LocatedJson;
import dev.plimsoll.iac.terraform.value.EvaluationError;
import dev.plimsoll.iac.terraform.value.NotKnown;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Encodings of texts and values. */
final class EncodingFunctions {

    private EncodingFunctions() {}

    static Map<String, TerraformFunction> table() {
        return Map.ofEntries(
                Map.entry(
                        "base64encode",
                        arguments -> arguments.result(Base64.getEncoder().encodeToString(bytes(arguments.text(0))))),
                Map.entry("base64decode", EncodingFunctions::decodeBase64),
                Map.entry("urlencode", arguments -> arguments.result(urlEncoded(arguments.text(0)))),
                Map.entry("jsonencode", EncodingFunctions::encodeJson),
                Map.entry("jsondecode", EncodingFunctions::decodeJson),
                Map.entry(
                        "yamlencode",
                        arguments -> arguments.result(new YamlText(arguments.budget()).of(arguments.value(0)))),
                Map.entry("yamldecode", arguments -> new YamlValues(arguments).decoded()),
                Map.entry("csvdecode", EncodingFunctions::decodeCsv));
    }

    /** What is not known in one place alone keeps what it is made of. */
    private static Value encodeJson(Arguments arguments) {
        Value value = arguments.value(0);
        try {
            return arguments.result(new JsonText(arguments.budget()).of(value));
        } catch (NotKnown unknown) {
            Trace place = arguments.part("").trace();
            return new Value.Unknown(unknown.reason(), unknown.at(place).trace(), value);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Value decodeBase64(Arguments arguments) {
        try {
            byte[] bytes = Base64.getDecoder().decode(arguments.text(0));
            return arguments.result(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw new EvaluationError("the text is no base64 of UTF-8");
        }
    }

    private static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static Value decodeJson(Arguments arguments) {
        JsonReading reading = JsonReader.read("", arguments.text(0));
        if (reading instanceof JsonReading.Read read) {
            return arguments.result(tree(arguments, read.value()));
        }
        throw new EvaluationError(((JsonReading.Refused) reading).fault().message());
    }

    private static Tree tree(Arguments arguments, LocatedJson json) {
        arguments.budget().step();
        if (json instanceof LocatedJson.Scalar scalar) {
            return scalar.value();
        }
        if (json instanceof LocatedJson.Elements array) {
            arguments.budget().checkSize(array.elements().size());
            List<Value> items = new ArrayList<>();
            array.elements().forEach(element -> items.add(arguments.part(tree(arguments, element))));
            return new Tree.Items(items, false);
        }
        Map<String, Value> fields = new LinkedHashMap<>();
        json.membersOrNone()
                .forEach(member -> fields.put(member.name(), arguments.part(tree(arguments, member.value()))));
        return new Tree.Fields(fields);
    }

    private static Value decodeCsv(Arguments arguments) {
        List<List<String>> rows = CsvRows.of(arguments.text(0));
        if (rows.isEmpty()) {
            throw new EvaluationError("the text has no header");
        }
        List<String> header = rows.get(0);
        List<Value> records = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() != header.size()) {
                throw new EvaluationError("a row of the text has not as many fields as its header");
            }
            arguments.budget().checkSize(records.size());
            Map<String, Value> fields = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                fields.put(header.get(i), arguments.part(row.get(i)));
            }
            records.add(arguments.part(new Tree.Fields(fields)));
        }
        return arguments.list(records);
    }
}
