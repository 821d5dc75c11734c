package dev.plimsoll.report;

import dev.plimsoll.model.DataStore;
import dev.plimsoll.model.Engine;
import java.util.List;
import java.util.Set;

/**
 * What a run judged by, and what it looked at. Whoever asks what a report proves needs both.
 *
 * @param rules ids of those in use
 * @param required of the rules that could not be applied, those without which nothing is proved
 * @param statements engines of which SQL statements were looked at
 * @param stores that are declared and were looked at, or that a running server shows of itself
 * @param servers that were looked at themselves, or in a snapshot; {@code audited} tells whether rules on running servers were applied to them
 */
public record Looked(
        Set<String> rules,
        List<String> required,
        Set<Engine> statements,
        List<DataStore> stores,
        List<MeasuredServer> servers,
        boolean audited) {

    /** Of a run that does not tell, such as one that is read from a file. */
    public static final Looked UNKNOWN = new Looked(Set.of(), List.of(), Set.of(), List.of(), List.of(), false);

    public Looked {
        rules = Set.copyOf(rules);
        required = List.copyOf(required);
        statements = Set.copyOf(statements);
        stores = List.copyOf(stores);
        servers = List.copyOf(servers);
    }
}
