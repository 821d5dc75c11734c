package dev.plimsoll.schema;

import java.util.List;

/** Names for what a generated statement makes: few, so that they meet again, some quoted, some longer than a server keeps. */
final class NewNames {

    private static final String LONG = "a_name_that_goes_on_and_on_until_no_server_keeps_it_all_of_it_ever";
    static final List<String> TABLES = List.of(
            "orders",
            "items",
            "users",
            "logs",
            "events",
            "ports",
            "ships",
            "Mixed Case",
            "select",
            "t",
            "größenverhältnis_der_überlangen_bezeichnungen_für_jedes",
            LONG);
    static final List<String> COLUMNS = List.of(
            "id",
            "a",
            "b",
            "c",
            "name",
            "Total",
            "order",
            "user_id",
            "größe",
            LONG + "_c",
            "überlänge_" + "ä".repeat(30));
    private static final List<String> CONSTRAINTS =
            List.of("c1", "c2", "orders_pkey", "orders_id_fkey", "items_a_check", "Key", LONG + "_k");
    private static final List<String> INDEXES = List.of("i1", "i2", "orders_id_idx", "items_pkey", "Idx", LONG + "_i");
    private static final List<String> TYPES = List.of("mood", "kind", "Pair", "amount", "email", "label");
    private static final List<String> SEQUENCES = List.of("s1", "s2", "orders_id_seq", "Seq");
    private static final List<String> FUNCTIONS = List.of("f", "g", "F");
    private static final List<String> TRIGGERS = List.of("tr1", "tr2", "Tr");
    private static final List<String> SCHEMAS = List.of("app", "\"Audit\"", "billing");
    private static final List<String> ROLES = List.of("reader", "writer", "Owner", "adm", "svc");
    private static final List<String> LABELS = List.of("a", "b", "c", "d", "e f", "G", "h", "i");
    private static final List<String> SAVEPOINTS = List.of("s", "S2", "\"S3\"");

    private final NameChoice choice;

    NewNames(NameChoice choice) {
        this.choice = choice;
    }

    String pick(String word) {
        return switch (word) {
            case "new-table" -> choice.placed(TABLES);
            case "plain-name" -> choice.any(TABLES);
            case "new-name" -> choice.free(choice.oneIn(4) ? INDEXES : TABLES);
            case "new-column-name" -> choice.any(COLUMNS);
            case "new-constraint" -> choice.any(CONSTRAINTS);
            case "new-index" -> choice.any(INDEXES);
            case "new-type" -> choice.placed(choice.oneIn(8) ? TABLES : TYPES);
            case "new-sequence" -> choice.placed(SEQUENCES);
            case "new-schema" -> choice.oneOf(SCHEMAS);
            case "new-role" -> choice.any(ROLES);
            case "new-label" -> choice.oneOf(LABELS);
            case "new-trigger" -> choice.any(TRIGGERS);
            case "new-function" -> choice.placed(FUNCTIONS);
            case "plain-function" -> choice.any(FUNCTIONS);
            case "savepoint" -> choice.oneOf(SAVEPOINTS);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
