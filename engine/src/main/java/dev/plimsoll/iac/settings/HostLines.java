package dev.plimsoll.iac.settings;

import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lines of {@code pg_hba.conf} that stand by themselves in another document, such as the manifest of an operator. */
public final class HostLines {

    private HostLines() {}

    /**
     * The record that a line is, a map as in {@code postgresql/hba} without options; nothing where the line is a comment or a server refuses
     * it.
     *
     * @param line what is no known text gives nothing
     */
    public static Stream<Value> record(Value line) {
        String text = line.text().orElse("");
        List<List<HostToken>> fields = HostLine.fields(text, 0, text.length());
        if (fields.isEmpty()) {
            return Stream.empty();
        }
        HostRecord record = HostRecord.of(fields);
        return record.fault().isEmpty() ? Stream.of(map(record, line.trace())) : Stream.empty();
    }

    private static Value map(HostRecord record, Trace trace) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("type", text(record.type(), trace));
        values.put("database", texts(record.databases(), trace));
        values.put("user", texts(record.users(), trace));
        if (record.address() != null) {
            values.put("address", text(record.address(), trace));
        }
        if (record.netmask() != null) {
            values.put("netmask", text(record.netmask(), trace));
        }
        values.put("method", text(record.method(), trace));
        return new Value.Known(new Tree.Fields(values), trace);
    }

    private static Value text(HostToken token, Trace trace) {
        return new Value.Known(new Tree.Text(token.written()), trace);
    }

    private static Value texts(List<HostToken> tokens, Trace trace) {
        return new Value.Known(
                new Tree.Items(tokens.stream().map(token -> text(token, trace)).toList()), trace);
    }
}
