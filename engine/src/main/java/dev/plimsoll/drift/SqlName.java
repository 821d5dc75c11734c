package dev.plimsoll.drift;

import dev.plimsoll.model.AccessChange;
import dev.plimsoll.model.Identifiers;
import dev.plimsoll.model.ObjectKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of keys as SQL writes them. */
final class SqlName {

    private SqlName() {}

    /** {@code public.orders} with the quotes it needs; of a routine with its arguments. */
    static String quoted(String name) {
        int arguments = name.indexOf('(');
        String path = arguments < 0 ? name : name.substring(0, arguments);
        return Arrays.stream(path.split("\\.", -1)).map(Identifiers::quote).collect(Collectors.joining("."))
                + (arguments < 0 ? "" : name.substring(arguments));
    }

    /** The table of a column, constraint, trigger, policy or rule. */
    static String owner(DriftKey key) {
        return quoted(key.name().substring(0, key.name().lastIndexOf('.')));
    }

    /** The last part. */
    static String local(DriftKey key) {
        return Identifiers.quote(key.name().substring(key.name().lastIndexOf('.') + 1));
    }

    static String role(String name) {
        return name.equals(AccessChange.PUBLIC) ? name : Identifiers.quote(name);
    }

    /** {@code TABLE}, as {@code GRANT} and {@code ALTER … OWNER} say it. */
    static String kind(ObjectKind kind) {
        return kind.words().toUpperCase(Locale.ROOT);
    }

    /** {@code GRANT} knows tables and views as tables. */
    static String granted(DriftKey key) {
        return switch (key.kind()) {
            case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLE";
            case COLUMN -> "SEQUENCE";
            default -> kind(key.kind());
        };
    }
}
