package dev.plimsoll.schema;

import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names that PostgreSQL chooses where a statement gives none ({@code makeObjectName}, {@code ChooseRelationName},
 * {@code ChooseConstraintName}, {@code ChooseIndexName} in {@code src/backend/commands/indexcmds.c} and
 * {@code src/backend/catalog/pg_constraint.c}).
 */
public final class GeneratedNames {

    private static final int MAXIMUM_BYTES = 63;

    private GeneratedNames() {}

    /** Name of an index, key constraint, or sequence: no relation and no constraint of the schema may have it. */
    static String choose(
            String first, @Nullable String second, String label, String schema, Predicate<ObjectName> taken) {
        String name = join(first, second, label);
        for (int number = 1; taken.test(new ObjectName(schema, name)); number++) {
            name = join(first, second, label + number);
        }
        return name;
    }

    /** The column part of a name: columns joined until 64 bytes are reached. */
    public static String columns(List<String> columns) {
        StringBuilder text = new StringBuilder();
        for (String column : columns) {
            if (text.length() > 0) {
                text.append('_');
            }
            text.append(column);
            if (bytes(text.toString()) > MAXIMUM_BYTES) {
                break;
            }
        }
        return text.toString();
    }

    /** Column names of an index, made unique by a number. */
    static List<String> distinct(List<String> names) {
        Set<String> used = new HashSet<>();
        List<String> result = new ArrayList<>();
        for (String name : names) {
            String candidate = name;
            for (int number = 1; !used.add(candidate); number++) {
                String digits = Integer.toString(number);
                candidate = Identifiers.truncated(name, MAXIMUM_BYTES - digits.length()) + digits;
            }
            result.add(candidate);
        }
        return result;
    }

    /** Both names and the label joined by underscores; the longer name gives way until all fits. */
    public static String join(String first, @Nullable String second, String label) {
        int overhead = 1 + bytes(label) + (second == null ? 0 : 1);
        int available = MAXIMUM_BYTES - overhead;
        int firstBytes = bytes(first);
        int secondBytes = second == null ? 0 : bytes(second);
        while (firstBytes + secondBytes > available) {
            if (firstBytes > secondBytes) {
                firstBytes--;
            } else {
                secondBytes--;
            }
        }
        String start = Identifiers.truncated(first, firstBytes);
        return (second == null ? start : start + "_" + Identifiers.truncated(second, secondBytes)) + "_" + label;
    }

    private static int bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }
}
