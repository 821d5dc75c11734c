package dev.plimsoll.drift;

import dev.plimsoll.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sequences that an expression takes values from. */
final class SequenceCalls {

    private static final Pattern CALL = Pattern.compile("(?i)nextval\\(\\(?'([^']+)'");

    private SequenceCalls() {}

    /** A name without schema is taken for one of {@code public}. */
    static List<DriftKey> in(String expression) {
        List<DriftKey> keys = new ArrayList<>();
        for (Matcher call = CALL.matcher(expression); call.find(); ) {
            String name = call.group(1).replace("\"", "");
            keys.add(DriftKey.of(ObjectKind.SEQUENCE, name.contains(".") ? name : "public." + name));
        }
        return keys;
    }
}
