package dev.plimsoll.schema;

import dev.plimsoll.model.ObjectName;

/** Names inside string literals, such as that of {@code nextval('app.order_id_seq')}. */
final class QualifiedNames {

    private QualifiedNames() {}

    /** The name, folded where it is not in double quotes. */
    static ObjectName parse(String text) {
        StringBuilder part = new StringBuilder();
        String schema = null;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                schema = part.toString();
                part.setLength(0);
            } else {
                part.append(quoted ? Character.toString(c) : Folding.fold(Character.toString(c)));
            }
        }
        return new ObjectName(schema, part.toString().strip());
    }
}
