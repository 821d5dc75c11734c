package dev.plimsoll.iac.terraform.function;

import java.util.ArrayList;
import java.util.List;

/** Rows of comma-separated values as RFC 4180 has them; empty lines are none. */
final class CsvRows {

    private CsvRows() {}

    static List<List<String>> of(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean started = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
                started = true;
            } else if (c == ',') {
                row.add(field.toString());
                field.setLength(0);
                started = true;
            } else if (c == '\n') {
                end(rows, row, field, started);
                row = new ArrayList<>();
                started = false;
            } else if (c != '\r') {
                field.append(c);
                started = true;
            }
        }
        end(rows, row, field, started);
        return rows;
    }

    private static void end(List<List<String>> rows, List<String> row, StringBuilder field, boolean started) {
        if (started) {
            row.add(field.toString());
            rows.add(row);
        }
        field.setLength(0);
    }
}
