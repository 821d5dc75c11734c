package dev.plimsoll.iac.settings;

import dev.plimsoll.model.LineIndex;
import dev.plimsoll.model.SourceRange;
import dev.plimsoll.model.Trace;
import dev.plimsoll.model.Tree;
import dev.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code pg_hba.conf} with what it includes: https://www.postgresql.org/docs/18/auth-pg-hba-conf.html. */
final class HostFile {

    private final String text;
    private final LineIndex lines;
    private final Includes includes;
    private final List<Value> records;

    private HostFile(String path, String text, Includes includes, List<Value> records) {
        this.text = text;
        this.lines = new LineIndex(path, text);
        this.includes = includes;
        this.records = records;
    }

    static Map<String, Value> read(String path, String text, Includes includes) {
        List<Value> records = new ArrayList<>();
        HostFile access = new HostFile(path, text, includes, records);
        access.read();
        return Map.of(
                "records", new Value.Known(new Tree.Items(records), Trace.at(access.lines.range(0, text.length()))));
    }

    private void read() {
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(start);
            List<List<HostToken>> fields = HostLine.fields(text, start, end);
            if (!fields.isEmpty()) {
                line(fields);
            }
            start = end + 1;
        }
    }

    /** A line that ends with a backslash goes on, since PostgreSQL 14. */
    private int endOfLine(int start) {
        int from = start;
        while (true) {
            int newline = text.indexOf('\n', from);
            if (newline < 0) {
                return text.length();
            }
            int last = newline > start && text.charAt(newline - 1) == '\r' ? newline - 2 : newline - 1;
            if (last < start || text.charAt(last) != '\\') {
                return newline;
            }
            from = newline + 1;
        }
    }

    private void line(List<List<HostToken>> fields) {
        HostToken first = fields.get(0).get(0);
        SourceRange whole = lines.range(first.start(), last(fields).end());
        String operand = fields.size() == 2 ? fields.get(1).get(0).text() : "";
        switch (first.text()) {
            case "include" -> includes.file("include", operand, whole, false, this::include);
            case "include_if_exists" -> includes.file("include_if_exists", operand, whole, true, this::include);
            case "include_dir" ->
                includes.folder("include_dir", operand, whole, name -> name.endsWith(".conf"), this::include);
            default -> record(fields, whole);
        }
    }

    private static HostToken last(List<List<HostToken>> fields) {
        List<HostToken> field = fields.get(fields.size() - 1);
        return field.get(field.size() - 1);
    }

    private void include(String path, String included) {
        new HostFile(path, included, includes, records).read();
    }

    private void record(List<List<HostToken>> fields, SourceRange whole) {
        HostRecord record = HostRecord.of(fields);
        if (!record.fault().isEmpty()) {
            includes.malformed(record.fault() + ": a server does not take this file", whole);
            return;
        }
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("type", value(record.type()));
        values.put("database", list(record.databases()));
        values.put("user", list(record.users()));
        if (record.address() != null) {
            values.put("address", value(record.address()));
        }
        if (record.netmask() != null) {
            values.put("netmask", value(record.netmask()));
        }
        values.put("method", value(record.method()));
        values.put("options", options(record.options(), whole));
        records.add(new Value.Known(new Tree.Fields(values), SettingValues.trace(whole, includes)));
    }

    private Value value(HostToken token) {
        return SettingValues.text(token.written(), lines.range(token.start(), token.end()), includes);
    }

    private Value list(List<HostToken> tokens) {
        List<Value> items = new ArrayList<>();
        for (HostToken token : tokens) {
            if (!token.quoted() && token.text().startsWith("@") && token.text().length() > 1) {
                SourceRange range = lines.range(token.start(), token.end());
                includes.file("@", token.text().substring(1), range, false, (path, names) -> {
                    HostFile named = new HostFile(path, names, includes, records);
                    named.names(items);
                });
            } else {
                items.add(value(token));
            }
        }
        SourceRange range =
                lines.range(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
        return new Value.Known(new Tree.Items(items), SettingValues.trace(range, includes));
    }

    /** A file of names, on any number of lines. */
    private void names(List<Value> items) {
        int start = 0;
        while (start < text.length()) {
            int end = endOfLine(start);
            for (List<HostToken> field : HostLine.fields(text, start, end)) {
                if (list(field) instanceof Value.Known known && known.tree() instanceof Tree.Items found) {
                    items.addAll(found.values());
                }
            }
            start = end + 1;
        }
    }

    private Value options(List<HostToken> tokens, SourceRange whole) {
        Map<String, Value> options = new LinkedHashMap<>();
        for (HostToken token : tokens) {
            int equals = token.text().indexOf('=');
            Value value = SettingValues.text(
                    token.text().substring(equals + 1), lines.range(token.start(), token.end()), includes);
            String name = token.text().substring(0, equals);
            boolean secret = name.equals("ldapbindpasswd") || name.equals("radiussecrets");
            options.put(name, secret ? value.with(value.trace().masked()) : value);
        }
        return new Value.Known(new Tree.Fields(options), SettingValues.trace(whole, includes));
    }
}
