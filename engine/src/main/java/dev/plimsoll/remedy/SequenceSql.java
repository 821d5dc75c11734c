package dev.plimsoll.remedy;

import dev.plimsoll.model.Column;
import dev.plimsoll.model.ColumnDefinition.Identity;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectName;
import dev.plimsoll.model.SequenceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes sequences and identities. */
final class SequenceSql {

    private static final Pattern NEXTVAL = Pattern.compile("(?is)^nextval\\('([^']+)'(?:::regclass)?\\)$");

    private SequenceSql() {}

    static String nextValue(ObjectName sequence) {
        return "nextval(" + Names.literal(sequence.sql()) + ")";
    }

    /** The sequence, as SQL, from which a column takes its default. */
    static Optional<String> of(Column column) {
        if (column.defaultValue() == null) {
            return Optional.empty();
        }
        Matcher call = NEXTVAL.matcher(column.defaultValue().text().strip());
        return call.find() ? Optional.of(call.group(1)) : Optional.empty();
    }

    /** {@code pg_get_serial_sequence('orders', 'id')}. */
    static String ofColumn(ObjectName table, String column) {
        return "pg_get_serial_sequence(" + Names.literal(table.sql()) + ", " + Names.literal(column) + ")";
    }

    /** {@code CREATE SEQUENCE … AS type … OWNED BY table.column}. */
    static String create(ObjectName sequence, String type, SequenceOptions options, ObjectName table, String column) {
        return "CREATE SEQUENCE " + sequence.sql() + " AS " + type + options(options) + " OWNED BY " + table.sql() + "."
                + Identifiers.quote(column);
    }

    /** {@code GENERATED … AS IDENTITY (…)}. */
    static String identity(Identity identity) {
        String options = options(identity.options()).strip();
        return "GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }

    private static String options(SequenceOptions options) {
        List<String> words = new ArrayList<>();
        if (options.increment() != null) {
            words.add(" INCREMENT BY " + options.increment());
        }
        if (options.minimum() != null) {
            words.add(" MINVALUE " + options.minimum());
        }
        if (options.maximum() != null) {
            words.add(" MAXVALUE " + options.maximum());
        }
        if (options.start() != null) {
            words.add(" START WITH " + options.start());
        }
        if (options.cache() != null) {
            words.add(" CACHE " + options.cache());
        }
        if (Boolean.TRUE.equals(options.cycle())) {
            words.add(" CYCLE");
        }
        return String.join("", words);
    }
}
