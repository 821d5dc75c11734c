package dev.plimsoll.iac.evidence;

import dev.plimsoll.iac.document.Node;
import dev.plimsoll.model.SourceRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a map of JSON or YAML, as texts, numbers and times. */
final class Fields {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}(\\.\\d+)?");

    private Fields() {}

    /** The text of a field below keys; empty where it is missing or null. */
    static String text(Node node, String... keys) {
        return at(node, keys).flatMap(Node::scalarText).orElse("");
    }

    static boolean isTrue(Node node, String... keys) {
        return text(node, keys).equals("true");
    }

    static List<Node> items(Node node, String... keys) {
        return at(node, keys).map(Node::items).orElse(List.of());
    }

    /** The place of a field, or else of the whole. */
    static SourceRange place(Node node, String key) {
        return node.field(key).map(Node::range).orElse(node.range());
    }

    /**
     * A time as seconds since 1970: written so, or as ISO 8601 (a day is its start); 0 where there is none or it is something else.
     */
    static long time(Node node, String... keys) {
        String text = text(node, keys);
        if (SECONDS.matcher(text).matches()) {
            return (long) Double.parseDouble(text);
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toEpochSecond(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toEpochSecond();
        } catch (DateTimeException e) {
            return 0;
        }
    }

    private static Optional<Node> at(Node node, String... keys) {
        Optional<Node> found = Optional.of(node);
        for (String key : keys) {
            found = found.flatMap(each -> each.field(key));
        }
        return found;
    }
}
